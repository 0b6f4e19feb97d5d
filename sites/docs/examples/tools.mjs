import {HERE} from '../in-page/address.mjs';

/** @typedef {import('./attributes.mjs').Chat} Chat */
/** @typedef {{channels: Array<{url: string, members: string[]}>}} World */

/** @param {string} name @param {object} [args] */
async function control(name, args) {
  const request = args && {method: 'POST', body: JSON.stringify(args)};
  const response = await fetch(`${HERE['api-host']}/__control${name}`, request);
  return response.json();
}

/** A token of the server in this page, which gives them to anybody. @param {string} userId */
export async function token(userId) {
  const answer = await control('/issueToken', {userId});
  return /** @type {string} */ (answer.token);
}

/** Shows a value beside the events. @param {unknown} value */
export function tell(value) {
  window.frameElement?.dispatchEvent(new CustomEvent('told', {detail: {name: 'result', value}}));
}

/** The visitor's token runs out while the chat is open. @param {Chat} chat */
export async function expireSoon(chat) {
  chat.show();
  await new Promise((done) => chat.addEventListener('session-connected', done, {once: true}));
  await control('/expireToken', {userId: chat.session.userId});
}

/** A colleague comes to the conversation. @param {Chat} chat */
export async function someoneJoins(chat) {
  const {channels} = /** @type {World} */ (await control(''));
  const here = channels.find(({members}) => members.includes(chat.session.userId ?? ''));
  const userId = `sam-${chat.session.userId ?? ''}`;
  await control('/createUser', {userId, nickname: 'Sam Rivers'});
  await control('/join', {channelUrl: here?.url, userId});
}
