/** Nothing listens there. */
const NOBODY = 'unreachable.invalid';

/** @param {(resolve: (token: string | null) => void) => void} answer */
const asks = (answer) => (/** @type {import('../../src/index.js').ChatAiWidget} */ widget) => {
  widget.configureSession = () => ({onSessionTokenRequired: answer});
};

/** @type {Record<string, import('./gallery.js').Scene>} */
export const states = {
  Connecting: {
    // Begun with the page, it would be over before anybody is there.
    attributes: {connect: null},
    shows: 'Connecting…',
    prepare: asks(() => {}),
  },
  'Nobody answers': {
    attributes: {
      'user-id': null,
      'api-host': `https://${NOBODY}`,
      'ws-host': `wss://${NOBODY}`,
    },
    shows: 'couldn’t reach',
  },
  'Not signed in': {
    shows: 'Please sign in',
    prepare: asks((resolve) => resolve(null)),
  },
  'Signed out': {
    asks: 'Thank you, bye!',
    shows: 'signed out',
    act: (it) => it.widget.signOut(),
  },
  'The account is closed': {
    asks: 'Are you there?',
    shows: 'any more',
    act: (it) => it.control('deactivate', {userId: it.widget.session.userId}),
  },
  'The chat was closed, and begins again': {
    bot: 'docs-bot',
    // Only a guest can become another one.
    attributes: {'user-id': null},
    asks: 'How do I embed it?',
    shows: 'has ended',
    act: (it) => it.control('revoke', {userId: it.widget.session.userId}),
  },
  Frozen: {asks: 'Hello?', shows: 'Hello?', act: (it) => it.fault('freeze')},
  Muted: {
    asks: 'Hello?',
    shows: 'Hello?',
    act: (it) => it.fault('mute', {userId: it.widget.session.userId}),
  },
  'The assistant has left': {
    bot: 'silent',
    asks: 'Are you there?',
    shows: 'I am on my way',
    act: async (it) => {
      await it.hear('I am on my way out.');
      await it.fault('leave', {userId: 'silent'});
    },
  },
  'Not sent': {
    asks: 'Hello?',
    shows: 'Not sent',
    act: async (it) => {
      await it.fault('freeze');
      await it.widget.sendMessage('Is anybody there?').catch(() => undefined);
      await it.fault('freeze', {frozen: false});
    },
  },
  'Not set up': {attributes: {'app-id': null}, shows: 'isn’t set up'},
};
