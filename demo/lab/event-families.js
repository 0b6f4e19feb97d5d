/** The public events of the element, and the family each belongs to. */
export const FAMILY_OF_EVENT = {
  'session-token-required': 'session',
  'session-connected': 'session',
  'session-refreshed': 'session',
  'session-closed': 'session',
  'session-error': 'error',
  'connection-change': 'connection',
  'chat-open': 'chat',
  'chat-close': 'chat',
  'message-sent': 'message',
  'message-received': 'message',
  'unread-change': 'message',
};

/** What people call a family; `lab` is what was done here. */
export const FAMILIES = {
  session: 'Session',
  error: 'Errors',
  connection: 'Network',
  message: 'Messages',
  chat: 'Window',
  lab: 'Lab',
};
