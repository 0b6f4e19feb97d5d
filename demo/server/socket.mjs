import {WebSocketServer} from 'ws';

import {ApiError} from './api-error.mjs';
import {Connection} from './connections.mjs';
import {readArgs} from './read-args.mjs';
import {answerFrame, readFrames} from './socket-frames.mjs';

/** @typedef {import('ws').WebSocket} WebSocket */
/** @typedef {import('node:http').IncomingMessage} IncomingMessage */
/** @typedef {import('./start.mjs').Login} Login */
/** @typedef {import('./start.mjs').Service} Service */

/**
 * The socket side of the service: every connection logs in by its address and
 * sub-protocol, then exchanges frames.
 *
 * @param {import('node:http').Server} server
 * @param {Service} service
 */
export function acceptSockets(server, service) {
  const sockets = new WebSocketServer({
    server,
    // Browsers drop a socket whose sub-protocol, here the credentials, is not echoed.
    handleProtocols: (protocols) => [...protocols][0] ?? false,
    verifyClient: (_, decide) => decide(!service.switches.isCaptive, 200),
  });
  sockets.on('connection', (socket, request) => {
    // A broken socket also closes, which is all there is to know.
    socket.on('error', () => {});
    void logIn(socket, request, service);
  });
  return sockets;
}

/**
 * @param {WebSocket} socket
 * @param {IncomingMessage} request
 * @param {Service} service
 */
async function logIn(socket, request, service) {
  const {switches, connections} = service;
  await switches.whenLoginsFlow();
  if (socket.readyState !== socket.OPEN) return;

  const rule = switches.takeLogin();
  if (rule && 'retryAfter' in rule) {
    const busy = {retry_after: rule.retryAfter, reason_code: 1, message: 'Overloaded.'};
    socket.send(`BUSY${JSON.stringify(busy)}`);
    return;
  }
  try {
    if (rule) throw new ApiError(rule.code, 'A refusal that was asked for.');
    const query = new URL(request.url ?? '/', 'ws://local').searchParams;
    const {session, by} = openSession(query, request.headers, service);
    service.logins.push({userId: session.userId, by});
    const connection = new Connection(socket, session);
    connection.isCompressed = switches.isCompressing && query.get('pmce') === '1';
    connections.add(connection);
    socket.once('close', () => connections.remove(connection));
    connection.send('LOGI', service.greet(session));
    socket.on('message', (data) => {
      if (connection.isDeaf) return;
      for (const frame of readFrames(String(data))) answerFrame(service, connection, frame);
    });
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    // The client closes: a close from here would hide the code from its second try.
    socket.send(`LOGI${JSON.stringify(error)}`);
  }
}

/**
 * @param {URLSearchParams} query
 * @param {IncomingMessage['headers']} headers
 * @param {Service} service
 * @returns {{session: import('./sessions.mjs').Session, by: Login['by']}}
 */
function openSession(query, headers, {sessions, appId}) {
  if (query.get('ai') !== appId) throw new ApiError(400304, 'Application not found.');
  const {auth, token} = readArgs(credentials(headers['sec-websocket-protocol']), {
    auth: 'text?',
    token: 'text?',
  });
  if (auth) return {session: sessions.resume(auth), by: 'key'};
  const userId = query.get('user_id');
  if (!userId) throw new ApiError(400111, 'Neither a user nor a session key was given.');
  return {session: sessions.open(userId, token ?? ''), by: token ? 'token' : 'name'};
}

/** @param {string | undefined} protocol */
function credentials(protocol = '%7B%7D') {
  try {
    /** @type {unknown} */
    const parsed = JSON.parse(decodeURIComponent(protocol));
    return parsed;
  } catch {
    throw new ApiError(400111, 'The credentials cannot be read.');
  }
}
