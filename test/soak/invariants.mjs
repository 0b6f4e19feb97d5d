import {VISITORS} from './stage.mjs';

/** @typedef {import('./in-page.mjs').Snapshot} Snapshot */
/** @typedef {import('./in-page.mjs').ToldEvent} ToldEvent */
/** @typedef {import('./ledger.mjs').Ledger} Ledger */
/** @typedef {import('./stage.mjs').Stage} Stage */
/** @typedef {import('./tab.mjs').Tab} Tab */

// As the local server makes its tokens and keys.
const SECRET = /\b[0-9a-f]{40}\b/;

/**
 * What is wrong with a tab at any moment.
 *
 * @param {Tab} tab
 * @param {Snapshot} snapshot
 * @param {Ledger} ledger
 * @returns {string[]}
 */
export function mistakesOf(tab, snapshot, ledger) {
  const {readable, draft, local, session} = snapshot;
  const found = tab.complaints.map((complaint) => `complaint: ${complaint}`);
  const leaks = [...tab.heard, readable, draft, local, session].filter((text) => SECRET.test(text));
  found.push(...leaks.map((text) => `a secret in: ${around(text, SECRET)}`));
  tab.heard = [];

  for (const other of VISITORS.filter((visitor) => visitor !== tab.visitor)) {
    const theirs = new RegExp(`\\b${other}-\\d+ `);
    for (const [place, text] of Object.entries({readable, draft, session})) {
      if (theirs.test(text)) found.push(`${place} of ${tab.visitor}: ${around(text, theirs)}`);
    }
  }
  const anybodys = new RegExp(`\\b(${VISITORS.join('|')}|nobody)-\\d+ `);
  if (anybodys.test(local)) found.push(`localStorage: ${around(local, anybodys)}`);
  found.push(...ledger.remains(tab, snapshot), ...mistakesOfEvents(tab));
  return found.map((mistake) => `tab ${tab.id}: ${mistake}`);
}

/** @param {Tab} tab */
function mistakesOfEvents({events, sentTexts}) {
  /** @type {string[]} */
  const found = [];
  let connected = false;
  let closed = false;
  let asked = 0;
  /** @type {Record<string, (detail: Record<string, unknown>) => void>} */
  const heard = {
    stopped: () => {
      connected = closed = false;
      asked = 0;
    },
    'connection-change': ({state}) => {
      if (state === 'connecting') closed = false;
    },
    'session-token-required': () => {
      if (++asked > 3) found.push('a token was asked for four times, and nothing came of it');
    },
    'session-connected': () => {
      if (connected) found.push('a session was connected twice');
      connected = true;
      asked = 0;
    },
    'session-refreshed': () => {
      if (!connected) found.push('a session was refreshed before it was connected');
      asked = 0;
    },
    'session-error': ({code}) => {
      if (String(code).startsWith('token/') && asked === 0) found.push(`${code} out of the blue`);
      asked = 0;
    },
    'session-closed': () => {
      if (closed) found.push('a session was closed twice');
      closed = true;
      connected = false;
      asked = 0;
    },
  };
  for (const {name, detail} of events) heard[name]?.(detail);
  const received = events
    .filter(({name}) => name === 'message-received')
    .map(({detail}) => String(detail['messageId']));
  found.push(...twice(received).map((id) => `message-received twice for ${id}`));
  found.push(...twice(sentTexts).map((text) => `message-sent twice for “${text}”`));
  return found;
}

/**
 * What is wrong with a tab when everything has come to rest.
 *
 * @param {Tab} tab
 * @param {Snapshot} snapshot
 * @param {Stage} stage
 * @returns {string[]}
 */
export function unrestOf(tab, snapshot, {sendbird: {world}}) {
  const {situation, messages, drawn, userId, guest, unread} = snapshot;
  const found = [];
  if (situation !== 'connected') found.push(`it is ${situation}`);
  if (guest !== (tab.visitor === 'guest') || userId !== tab.userId) {
    found.push(`it is ${userId}, not ${tab.userId}`);
  }
  const {size} = tab.sockets;
  if (size < 1 || size > 1 + tab.busy) found.push(`it has ${size} sockets`);
  if (unread > 0) found.push(`${unread} are unread, and before the visitor's eyes`);
  for (const {text, delivery, streaming} of messages) {
    if (delivery === 'queued' || delivery === 'sending')
      found.push(`“${text}” is still ${delivery}`);
    if (streaming) found.push(`“${text}” is still growing`);
  }
  if (!drawn) found.push('the window draws something else than the conversation');
  const told = tab.events.filter(({name}) => name.startsWith('session-')).at(-1);
  if (told?.name === 'session-token-required') {
    found.push('a token was asked for, and nothing more');
  }
  const channels = userId === null ? [] : world.channelsOf(userId);
  const shown = messages.filter(({id}) => id !== 0).map(({id, text}) => `${id} ${text}`);
  const lists = channels.map((channel) => channel.messages.map(({id, text}) => `${id} ${text}`));
  if (!lists.some((list) => isTail(shown, list))) {
    found.push(`the window shows\n    ${shown.join('\n    ')}\n  and the server has`);
    found.push(...lists.map((list) => `\n    ${list.slice(-shown.length - 5).join('\n    ')}`));
  }
  const texts = new Map(
    channels.flatMap((channel) => channel.messages.map(({id, text}) => [id, text])),
  );
  for (const {name, detail} of tab.events) {
    const whole = texts.get(Number(detail['messageId']));
    if (name === 'message-received' && whole !== undefined && detail['text'] !== whole) {
      found.push(`“${detail['text']}” was received, and “${whole}” was said`);
    }
  }
  return found.map((mistake) => `tab ${tab.id}: ${mistake}`);
}

/** A window shows at least the newest 30. @param {string[]} shown @param {string[]} list */
function isTail(shown, list) {
  const tail = shown.length ? list.slice(-shown.length) : [];
  return shown.length >= Math.min(list.length, 30) && tail.join('\n') === shown.join('\n');
}

/** @param {string[]} texts */
function twice(texts) {
  return texts.filter((text, index) => texts.indexOf(text) !== index);
}

/** @param {string} text @param {RegExp} pattern */
function around(text, pattern) {
  const index = text.search(pattern);
  return text.slice(Math.max(0, index - 80), index + 80);
}
