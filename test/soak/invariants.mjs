import {USERS} from './stage.mjs';

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
 * @returns {string[]}
 */
export function mistakesOf(tab, {html, draft, local, session}) {
  const found = tab.complaints.map((complaint) => `complaint: ${complaint}`);
  const leaks = [...tab.heard, html, draft, local, session].filter((text) => SECRET.test(text));
  found.push(...leaks.map((text) => `a secret in: ${around(text, SECRET)}`));
  tab.heard = [];

  for (const other of USERS.filter((user) => user !== tab.user)) {
    const theirs = new RegExp(`\\b${other}-\\d+`);
    for (const [place, text] of Object.entries({html, draft, session})) {
      if (theirs.test(text)) found.push(`${place} of ${tab.user}: ${around(text, theirs)}`);
    }
  }
  const anybodys = new RegExp(`\\b(${USERS.join('|')})-\\d+`);
  if (anybodys.test(local)) found.push(`localStorage: ${around(local, anybodys)}`);
  return [...found, ...mistakesOfEvents(tab)].map((mistake) => `tab ${tab.id}: ${mistake}`);
}

/** @param {Tab} tab */
function mistakesOfEvents({events, sentTexts}) {
  const found = [];
  let closed = false;
  let asked = 0;
  for (const {name, detail} of events) {
    if (name === 'connection-change' && detail['state'] === 'connecting') closed = false;
    if (name === 'session-token-required') asked++;
    else if (name.startsWith('session-')) asked = 0;
    if (asked > 3) found.push('a token was asked for four times, and nothing came of it');
    if (name !== 'session-closed') continue;
    if (closed) found.push('a session was closed twice');
    closed = true;
  }
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
 * @param {Ledger} ledger
 * @returns {string[]}
 */
export function unrestOf(tab, snapshot, {sendbird}, ledger) {
  const found = [];
  const {situation, messages, drawn, userId, html, session} = snapshot;
  if (situation !== 'connected') found.push(`it is ${situation}`);
  if (userId !== tab.user) found.push(`it is ${userId}, not ${tab.user}`);
  const {size} = tab.sockets;
  if (size < 1 || size > 1 + tab.busy) found.push(`it has ${size} sockets`);
  const waiting = messages.filter(({delivery}) => delivery === 'queued' || delivery === 'sending');
  found.push(...waiting.map(({text, delivery}) => `“${text}” is still ${delivery}`));
  if (!drawn) found.push('the window draws something else than the conversation');
  const told = tab.events.filter(({name}) => name.startsWith('session-')).at(-1);
  if (told?.name === 'session-token-required')
    found.push('a token was asked for, and nothing more');
  for (const {text, due} of ledger.entries.values()) {
    const isThere = html.includes(`${text}<`) || session.includes(`"${text}"`);
    if (due === 'gone' && isThere) found.push(`“${text}” is gone, and still there`);
  }
  const shown = messages.filter(({id}) => id !== 0).map(({id, text}) => `${id} ${text}`);
  const channels = [...sendbird.world.channels.values()].filter(({members}) =>
    members.has(tab.user),
  );
  const lists = channels.map((channel) => channel.messages.map(({id, text}) => `${id} ${text}`));
  if (!lists.some((list) => isTail(shown, list))) {
    found.push(`the window shows\n    ${shown.join('\n    ')}\n  and the server has`);
    found.push(...lists.map((list) => `\n    ${list.slice(-shown.length - 5).join('\n    ')}`));
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
