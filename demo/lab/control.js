import {find} from './dom.js';

/**
 * The part of the local server's world that the lab looks at.
 *
 * @typedef {object} World
 * @property {Array<{user_id: string}>} users
 * @property {Channel[]} channels
 * @property {Pending} pending
 */

/** @typedef {{url: string, members: string[], agent?: {id: string}, messages: Message[]}} Channel */
/** @typedef {{message_id: number, user?: {user_id: string}}} Message */

/**
 * @typedef {object} Pending
 * @property {number} acksToDrop
 * @property {number} acksToDouble
 * @property {Array<{times: number}>} lateAcks
 * @property {Array<{times: number}>} rest
 * @property {Array<{times: number}>} logins
 * @property {boolean} loginsHeld
 */

/** Whether the pages chat with the local server, which can be told to fail. */
export const isLocal = document.body.dataset['mode'] === 'local';

/**
 * Sets off a fault of the local server.
 *
 * @param {string} fault
 * @param {object} args
 */
export function setOff(fault, args) {
  return post(`${host()}/__control/${fault}`, args);
}

/** @returns {Promise<World>} */
export async function readWorld() {
  const response = await fetch(`${host()}/__control`);
  return /** @type {Promise<World>} */ (response.json());
}

/** Who is chatting, or would be if it had not failed; `null` where only Sendbird could say. */
export function currentUser() {
  const widget = find('chat-ai-widget');
  // No session at all until the element's code has loaded.
  return widget.session?.userId ?? (widget.getAttribute('user-id') || null);
}

/** The conversation before the visitor's eyes: the element does not tell its address. */
export async function currentChannel() {
  const userId = currentUser() ?? '';
  const {channels} = await readWorld();
  const bot = currentBot();
  const ours = channels.filter(
    // An agent that has handed over is no member any more.
    ({members, agent}) => members.includes(userId) && (members.includes(bot) || agent?.id === bot),
  );
  return ours.at(-1)?.url ?? null;
}

/**
 * The id of what the bot said last.
 *
 * @param {string} channelUrl
 */
export async function newestOfBot(channelUrl) {
  const {channels} = await readWorld();
  const {messages = []} = channels.find(({url}) => url === channelUrl) ?? {};
  const newest = messages.filter(({user}) => user?.user_id === currentBot()).at(-1);
  if (!newest) throw new Error('The bot has said nothing yet.');
  return newest.message_id;
}

export function currentBot() {
  const widget = find('chat-ai-widget');
  return widget.getAttribute('ai-agent-id') ?? widget.getAttribute('bot-id') ?? '';
}

/**
 * @param {string} url
 * @param {object} body
 * @returns {Promise<unknown>}
 */
export async function post(url, body) {
  const headers = {'Content-Type': 'application/json'};
  const response = await fetch(url, {method: 'POST', headers, body: JSON.stringify(body)});
  /** @type {unknown} */
  const answer = await response.json().catch(() => ({}));
  if (response.ok) return answer;
  const {message = `${response.status}`} = /** @type {{message?: string}} */ (answer);
  throw new Error(message);
}

function host() {
  return find('chat-ai-widget').getAttribute('api-host') ?? '';
}
