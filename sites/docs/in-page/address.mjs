/** A name that never resolves: what asks for it has not reached the server in this page. */
export const HOST = 'in-page.invalid';

/** What a widget has to know to chat with the server in this page. */
export const HERE = {
  'app-id': 'LOCAL-APP',
  'api-host': `http://${HOST}`,
  'ws-host': `ws://${HOST}`,
};
