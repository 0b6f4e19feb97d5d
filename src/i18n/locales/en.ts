import type {Words} from '../words.js';

const plural = new Intl.PluralRules('en');

export const en: Words = {
  locale: 'en',

  chat: 'Chat',
  assistant: 'Assistant',
  close: 'Close chat',
  online: 'Online',
  offline: 'Offline',
  connecting: 'Connecting…',
  reconnecting: 'Reconnecting…',

  messages: 'Messages',
  loading: 'Loading messages',
  earlierMessages: 'Show earlier messages',
  scrollToEnd: 'Scroll to the newest message',
  welcome: 'Ask anything. We’re here to help.',
  unread: (count) => `${count} unread`,
  newMessages: (count) =>
    plural.select(count) === 'one' ? '1 new message' : `${count} new messages`,
  typing: (name) => `${name} is typing`,
  said: (name) => `${name} said:`,
  youSaid: 'You said:',
  suggestedReplies: 'Suggested replies',

  queued: 'Waiting for connection',
  sending: 'Sending…',
  notSent: 'Not sent',
  resend: 'Resend',
  delete: 'Delete',
  resendMessage: (text) => `Resend “${text}”`,
  deleteMessage: (text) => `Delete “${text}”`,
  newTab: '(opens in a new tab)',
  codeBlock: {copy: 'Copy', copied: 'Copied', failed: 'Couldn’t copy'},

  writeMessage: 'Write a message…',
  notWritable: 'You can’t write here right now',
  ended: 'This chat has ended',
  send: 'Send message',

  youAreOffline: 'You’re offline. Messages will be sent when you’re back.',
  tryAgain: 'Try again',
  startAgain: 'Start again',
  couldNotSignIn: 'We couldn’t sign you in.',
  couldNotConnect: 'We couldn’t reach the chat.',
  couldNotOpenConversation: 'We couldn’t open this conversation.',
  notSetUp: 'This chat isn’t set up correctly.',
  wentWrong: 'Something went wrong.',
  signedOut: 'You’ve been signed out.',
  signInNeeded: 'Please sign in to use this chat.',
  accessEnded: 'Your session has ended.',
  accountClosed: 'This account can’t be used any more.',
  startedOver: 'Your earlier chat has ended. This is a new one.',
};
