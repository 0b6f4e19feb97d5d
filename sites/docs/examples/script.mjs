import {expireSoon, someoneJoins, tell, token} from './tools.mjs';

/** @typedef {import('./attributes.mjs').Example} Example */

const ENDPOINT = {'token-endpoint': '/chat-token', 'user-id': 'ada'};

/** What makes each event happen; the stage tells of all of them. @type {Record<string, Example>} */
export const events = {
  'session-token-required': {attributes: ENDPOINT, open: true},
  'session-connected': {open: true},
  'session-refreshed': {attributes: ENDPOINT, run: (chat) => void expireSoon(chat)},
  'session-error': {attributes: {...ENDPOINT, 'token-endpoint': '/not-there'}, open: true},
  'session-closed': {
    open: true,
    run: (chat) => {
      chat.addEventListener('session-connected', () => void chat.signOut(), {once: true});
    },
  },
  'connection-change': {open: true},
  'consent-change': {attributes: {consent: 'pending'}, open: true},
  'chat-open': {run: (chat) => chat.show()},
  'chat-close': {
    open: true,
    run: (chat) => void setTimeout(() => chat.hide(), 1000),
  },
  'message-sent': {open: true, run: (chat) => void chat.sendMessage('Sources')},
  'message-received': {open: true, run: (chat) => void chat.sendMessage('Button')},
  'form-submit': {bot: 'form', open: true, ask: 'Call me back'},
  'feedback-change': {bot: 'feedback', open: true, ask: 'Is it open today?'},
  'unread-change': {run: (chat) => void chat.sendMessage('Sources')},
  'conversation-change': {
    open: true,
    run: (chat) => void chat.sendMessage('Button').then(() => chat.newConversation()),
  },
  'participant-change': {
    open: true,
    run: (chat) => void chat.sendMessage('Button').then(() => someoneJoins(chat)),
  },
  'function-call': {
    open: true,
    run: (chat) => {
      chat.functionCallAdapter = ({response}) => /** @type {any} */ (response).lamps;
      void chat.sendMessage('Function call');
    },
  },
};

/** By the name of the property or the method. @type {Record<string, Example>} */
export const members = {
  sessionToken: {
    attributes: {'user-id': 'ada'},
    run: async (chat) => {
      chat.sessionToken = await token('ada');
      chat.show();
    },
  },
  configureSession: {
    attributes: {'user-id': 'ada'},
    run: (chat) => {
      chat.configureSession = () => ({
        onSessionTokenRequired: (resolve, reject) => void token('ada').then(resolve, reject),
      });
      chat.show();
    },
  },
  functionCallAdapter: {
    open: true,
    run: (chat) => {
      chat.functionCallAdapter = ({response}) => /** @type {any} */ (response).lamps;
      void chat.sendMessage('Function call');
    },
  },
  session: {
    open: true,
    run: (chat) => {
      chat.addEventListener('session-connected', () => tell(chat.session));
    },
  },
  show: {run: (chat) => chat.show()},
  hide: {open: true, run: (chat) => void setTimeout(() => chat.hide(), 1000)},
  toggle: {run: (chat) => chat.toggle()},
  sendMessage: {open: true, run: (chat) => void chat.sendMessage('Shop items')},
  setDraft: {open: true, run: (chat) => void chat.setDraft('Which lamp is bright enough to read?')},
  newConversation: {
    open: true,
    run: (chat) => void chat.sendMessage('Button').then(() => chat.newConversation()),
  },
  exportTranscript: {
    open: true,
    run: async (chat) => {
      await chat.sendMessage('Button');
      tell(await chat.exportTranscript('text'));
    },
  },
  retry: {
    attributes: {...ENDPOINT, 'token-endpoint': '/not-there'},
    open: true,
    run: (chat) => {
      const again = () => {
        chat.tokenEndpoint = '/chat-token';
        void chat.retry();
      };
      chat.addEventListener('session-error', () => setTimeout(again, 1500), {once: true});
    },
  },
  signOut: {
    open: true,
    run: (chat) => {
      chat.addEventListener('session-connected', () => void chat.signOut(), {once: true});
    },
  },
  diagnostics: {
    open: true,
    run: (chat) => {
      chat.addEventListener('session-connected', async () => tell(await chat.diagnostics()));
    },
  },
};
