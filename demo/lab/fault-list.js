import {AGENT_FAULTS} from './agent-fault-list.js';

/**
 * @typedef {object} Field
 * @property {string} name Of the argument.
 * @property {string} label
 * @property {string | number} value What it says at first; its type is the argument's.
 * @property {string[]} [options]
 */

/**
 * A fault, as a button. `about` names the arguments that the lab finds out by itself: the widget's
 * user, its conversation, the bot as `userId` or `agentId`, Mia, somebody else, and the bot's last message.
 *
 * @typedef {object} Fault
 * @property {string} fault Its name at the server.
 * @property {string} label
 * @property {string} note
 * @property {Array<'user' | 'channel' | 'bot' | 'agent' | 'mia' | 'message'>} [about]
 * @property {Field[]} [fields]
 * @property {Record<string, unknown>} [args]
 * @property {{label: string, fault?: string, args?: Record<string, unknown>}} [undo]
 */

/** @type {Field} */
const times = {name: 'times', label: 'Times', value: 1};
/** @type {Field} */
const path = {name: 'path', label: 'Path', value: ''};
/** @type {Array<'user'>} */
const user = ['user'];
/** @type {Array<'channel'>} */
const channel = ['channel'];

/** @typedef {{title: string, note: string, faults: Fault[]}} FaultGroup */

/** @type {FaultGroup[]} */
export const FAULTS = [
  {
    title: 'Session',
    note: 'Of the user who is chatting now.',
    faults: [
      {fault: 'expireToken', about: user, label: 'Expire token', note: 'A new one is asked for.'},
      {fault: 'expireKey', about: user, label: 'Expire key', note: 'The SDK renews it silently.'},
      {fault: 'revoke', about: user, label: 'Revoke', note: 'Every token so far: it is over.'},
      {
        fault: 'deactivate',
        about: user,
        label: 'Deactivate user',
        note: 'Over, until the server is started again.',
      },
      {
        fault: 'deleteUser',
        about: user,
        label: 'Delete user',
        note: 'Over, until the server is started again.',
      },
      {fault: 'forgetSessions', label: 'Forget keys', note: 'As after a restart: of everybody.'},
    ],
  },
  {
    title: 'Socket and logins',
    note: 'Connections of the user who is chatting now; logins of anybody.',
    faults: [
      {fault: 'killSocket', about: user, label: 'Kill socket', note: 'It breaks: 1006.'},
      {
        fault: 'closeSocket',
        about: user,
        label: 'Close with code',
        note: 'A close with a goodbye.',
        fields: [
          {
            name: 'code',
            label: 'Code',
            value: 1000,
            options: ['1000', '1001', '1011', '3000', '4000'],
          },
        ],
      },
      {
        fault: 'halfOpen',
        about: user,
        label: 'Half-open',
        note: 'Open, but nothing goes in or out.',
      },
      {
        fault: 'busy',
        about: user,
        label: 'Busy',
        note: 'Sent away, to come back later.',
        fields: [{name: 'retryAfter', label: 'Seconds', value: 3}],
      },
      {
        fault: 'refuseLogins',
        label: 'Refuse logins',
        note: 'The next ones; the SDK tries most codes twice.',
        fields: [
          {name: 'code', label: 'Code', value: 400302},
          {...times, value: 2},
        ],
      },
      {
        fault: 'holdLogins',
        label: 'Hold logins',
        note: 'They wait until released.',
        undo: {label: 'Release', fault: 'releaseLogins'},
      },
      {
        fault: 'compressFrames',
        label: 'Compress frames',
        note: 'Of the sockets from now on.',
        undo: {label: 'Stop', args: {on: false}},
      },
    ],
  },
  {
    title: 'Calls',
    note: 'REST, by anybody.',
    faults: [
      {
        fault: 'failRest',
        label: 'Fail calls',
        note: 'The next ones whose path contains this, or all.',
        fields: [
          {name: 'status', label: 'Status', value: 500, options: ['500', '503', '429', '400']},
          {name: 'code', label: 'Code', value: 500901},
          times,
          path,
        ],
      },
      {
        fault: 'delayRest',
        label: 'Delay calls',
        note: 'The next ones are late.',
        fields: [{name: 'ms', label: 'ms', value: 3000}, times, path],
      },
      {
        fault: 'dropAcks',
        label: 'Drop acks',
        note: 'The next messages arrive, unacknowledged.',
        fields: [times],
      },
      {
        fault: 'doubleAcks',
        label: 'Double acks',
        note: 'The next messages are acknowledged twice.',
        fields: [times],
      },
      {
        fault: 'delayAcks',
        label: 'Delay acks',
        note: 'The next acknowledgements are late.',
        fields: [{name: 'ms', label: 'ms', value: 3000}, times],
      },
      {
        fault: 'captivePortal',
        label: 'Captive portal',
        note: 'Sockets break; every call is answered with a page.',
        undo: {label: 'Go online', args: {on: false}},
      },
      {
        fault: 'stopListening',
        label: 'Stop listening',
        note: 'The whole server is away.',
        fields: [{name: 'ms', label: 'ms', value: 5000}],
      },
    ],
  },
  {
    title: 'Conversation',
    note: 'The one in the window.',
    faults: [
      {
        fault: 'say',
        about: ['channel', 'bot'],
        label: 'Say something',
        note: 'A message of the bot, out of the blue.',
        fields: [{name: 'text', label: 'Text', value: 'By the way: the tide turns at five.'}],
      },
      {
        fault: 'edit',
        about: ['channel', 'message'],
        label: 'Edit',
        note: 'The last message of the bot.',
        fields: [{name: 'text', label: 'Text', value: 'Sorry: the tide turns at six.'}],
      },
      {
        fault: 'deleteMessage',
        about: ['channel', 'message'],
        label: 'Delete message',
        note: 'The last one of the bot.',
      },
      {
        fault: 'typing',
        about: ['channel', 'bot'],
        label: 'Type',
        note: 'The bot seems to write.',
        args: {on: true},
        undo: {label: 'Stop', args: {on: false}},
      },
      {
        fault: 'join',
        about: ['channel', 'mia'],
        label: 'Mia joins',
        note: 'A person comes into the conversation.',
        undo: {label: 'Leaves', fault: 'leave'},
      },
      {
        fault: 'mute',
        about: ['channel', 'user'],
        label: 'Mute visitor',
        note: 'What they write is refused.',
        args: {muted: true},
        undo: {label: 'Unmute', args: {muted: false}},
      },
      {
        fault: 'freeze',
        about: channel,
        label: 'Freeze',
        note: 'Nobody may write.',
        args: {frozen: true},
        undo: {label: 'Unfreeze', args: {frozen: false}},
      },
      {
        fault: 'deleteChannel',
        about: channel,
        label: 'Delete channel',
        note: 'Gone; a new one takes its place.',
      },
    ],
  },
  AGENT_FAULTS,
];
