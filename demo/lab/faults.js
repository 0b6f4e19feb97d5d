import {
  currentBot,
  currentChannel,
  currentUser,
  isLocal,
  newestOfBot,
  readWorld,
  setOff,
} from './control.js';
import {find, h, messageOf, say} from './dom.js';
import {FAULTS} from './fault-list.js';
import {record} from './timeline.js';

/** @typedef {import('./fault-list.js').Fault} Fault */
/** @typedef {import('./fault-list.js').Field} Field */
/** @typedef {import('./control.js').Pending} Pending */

/** @type {ReturnType<typeof setTimeout> | undefined} */
let nextLook;

/** Buttons for everything that can go wrong at the local server. */
export function startFaults() {
  find('div', '#faults').append(...FAULTS.map(group));
  find('p', '[data-real-note]').hidden = isLocal;
  find('button', '[data-clear-faults]').addEventListener('click', () => void run('clear', {}));
}

/**
 * One group at a time is open.
 *
 * @param {(typeof FAULTS)[number]} group
 * @param {number} index
 */
function group({title, note, faults}, index) {
  return h(
    'details',
    {class: 'fault-group', name: 'faults', open: index === 0},
    h('summary', {}, h('h3', {}, title), h('span', {class: 'lab-note'}, note)),
    h('fieldset', {disabled: !isLocal, 'aria-label': title}, ...faults.map(row)),
  );
}

/** @param {Fault} fault */
function row({fault, label, note, about = [], fields = [], args = {}, undo}) {
  const inputs = fields.map((field) => ({field, input: inputOf(field)}));
  const given = () =>
    Object.fromEntries(
      inputs
        .filter(({input}) => input.value !== '')
        .map(({field: {name, value}, input}) => [
          name,
          typeof value === 'number' ? Number(input.value) : input.value,
        ]),
    );
  const press = button(label, () => trigger(fault, about, {...args, ...given()}));
  const takeBack = undo && (() => trigger(undo.fault ?? fault, about, undo.args ?? {}));
  const labels = inputs.map(({field, input}) => h('label', {}, field.label, input));
  return h(
    'div',
    {class: 'fault'},
    press,
    h('p', {class: 'lab-note'}, note),
    ...(takeBack ? [button(undo.label, takeBack)] : []),
    ...(labels.length ? [h('div', {class: 'fault-fields'}, ...labels)] : []),
  );
}

/** @param {Field} field */
function inputOf({value, options}) {
  if (!options) {
    return h('input', {type: typeof value === 'number' ? 'number' : 'text', value: String(value)});
  }
  return h('select', {}, ...options.map((option) => h('option', {}, option)));
}

/**
 * @param {string} label
 * @param {() => Promise<void>} act
 */
function button(label, act) {
  const element = h('button', {type: 'button', class: 'lab-button'}, label);
  element.addEventListener('click', () => void act());
  return element;
}

/**
 * @param {string} fault
 * @param {NonNullable<Fault['about']>} about
 * @param {Record<string, unknown>} args
 */
async function trigger(fault, about, args) {
  try {
    await run(fault, {...(await whoAndWhere(about)), ...args});
  } catch (thrown) {
    say(messageOf(thrown), 'bad');
  }
}

/** @param {NonNullable<Fault['about']>} about */
async function whoAndWhere(about) {
  /** @type {Record<string, string | number>} */
  const args = {};
  const userId = currentUser();
  if (about.includes('user') || about.includes('channel')) {
    if (userId === null) throw new Error('Nobody is chatting yet: open the chat first.');
  }
  if (about.includes('user') && userId !== null) args['userId'] = userId;
  if (about.includes('bot')) args['userId'] = currentBot();
  if (about.includes('agent')) args['agentId'] = currentBot();
  if (about.includes('mia')) args['userId'] = await mia();
  if (about.includes('channel')) {
    const channelUrl = await currentChannel();
    if (channelUrl === null) throw new Error('There is no conversation yet.');
    args['channelUrl'] = channelUrl;
    if (about.includes('message')) args['messageId'] = await newestOfBot(channelUrl);
  }
  return args;
}

/** Somebody who is neither the visitor nor the bot. */
async function mia() {
  const {users} = await readWorld();
  if (!users.some(({user_id}) => user_id === 'mia')) {
    await setOff('createUser', {userId: 'mia', nickname: 'Mia'});
  }
  return 'mia';
}

/**
 * @param {string} fault
 * @param {Record<string, unknown>} args
 */
async function run(fault, args) {
  try {
    // Before it is done: what follows from it may be here sooner than the server's answer.
    record('lab', fault, args);
    await setOff(fault, args);
    say(`Done: ${fault}.`);
    // A server that was told to be away cannot say what else it waits for.
    if (fault !== 'stopListening') await lookAhead();
  } catch (thrown) {
    say(`${fault}: ${messageOf(thrown)}`, 'bad');
  }
}

/** Says which faults still wait, until none does. */
async function lookAhead() {
  clearTimeout(nextLook);
  const {pending} = await readWorld();
  if (showWaiting(pending)) nextLook = setTimeout(() => lookAhead().catch(() => undefined), 2000);
}

/**
 * @param {Pending} pending
 * @returns {boolean} Whether any does.
 */
function showWaiting({acksToDrop, acksToDouble, lateAcks, rest, logins, loginsHeld}) {
  const total = (/** @type {Array<{times: number}>} */ rules) =>
    rules.reduce((sum, {times}) => sum + times, 0);
  const waiting = [
    rest.length && `${total(rest)} calls`,
    logins.length && `${total(logins)} logins`,
    acksToDrop && `${acksToDrop} lost acks`,
    acksToDouble && `${acksToDouble} double acks`,
    lateAcks.length && `${total(lateAcks)} late acks`,
    loginsHeld && 'logins are held',
  ].filter(Boolean);
  find('div', '[data-waiting]').hidden = waiting.length === 0;
  find('span', '[data-waiting-text]').textContent = `Still to come: ${waiting.join(', ')}.`;
  return waiting.length > 0;
}
