import {ApiError} from './api-error.mjs';
import {isRecord, readArgs} from './read-args.mjs';
import {messageFrame} from './wire.mjs';
import {messageOf} from './world.mjs';

/** @typedef {import('./connections.mjs').Connection} Connection */
/** @typedef {import('./start.mjs').Service} Service */
/** @typedef {import('./world.mjs').Message} Message */
/** @typedef {{code: string, body: Record<string, unknown>, reqId: string}} Frame */
/** @typedef {(service: Service, connection: Connection, frame: Frame) => void} FrameHandler */

const TEXT = /** @type {const} */ ({
  message: 'text?',
  data: 'text?',
  custom_type: 'text?',
  extended_message_payload: 'record?',
});

/** @type {Record<string, FrameHandler>} */
const handlers = {
  PING: ({world}, connection, {body}) => {
    const now = world.now();
    connection.send('PONG', {id: body['id'], ts: now, sts: now});
  },

  LOGI: ({sessions}, connection, {body, reqId}) => {
    const {token} = readArgs(body, {token: 'text?'});
    const session = sessions.open(connection.userId, token ?? '');
    connection.renew(session);
    const expiresAt = session.token?.expiresAt;
    connection.send('LOGI', {req_id: reqId, new_key: session.key, expires_at: expiresAt});
  },

  MESG: (service, connection, {body, reqId}) => {
    const {message, data, custom_type, extended_message_payload} = readArgs(body, TEXT);
    const {userId} = connection;
    const draft = {
      userId,
      reqId,
      text: message ?? '',
      data: data ?? '',
      customType: custom_type ?? '',
      payload: extended_message_payload ?? null,
    };
    const channel = channelOf(service, body);
    const posted = service.conversations.post(channel, draft, connection);
    acknowledge(service, connection, 'MESG', posted, reqId);
  },

  FILE: (service, connection, {body, reqId}) => {
    const files = filesOf(body);
    const {url, name, type, size} = readArgs(files[0] ?? body, {
      url: 'text',
      name: 'text?',
      type: 'text?',
      size: 'number?',
    });
    const {message, data, custom_type, extended_message_payload} = readArgs(body, TEXT);
    const draft = {
      userId: connection.userId,
      reqId,
      text: message ?? '',
      data: data ?? '',
      customType: custom_type ?? '',
      payload: extended_message_payload ?? null,
      file: {url, name: name ?? '', type: type ?? '', size: size ?? 0},
      raw: {
        ...(body['metaarray'] ? {sorted_metaarray: body['metaarray']} : {}),
        ...(files.length > 0 && {files: body['files']}),
      },
    };
    const channel = channelOf(service, body);
    const posted = service.conversations.post(channel, draft, connection);
    acknowledge(service, connection, 'FILE', posted, reqId);
  },

  MEDI: (service, connection, {body, reqId}) => {
    const {msg_id} = readArgs(body, {msg_id: 'number'});
    const {message, data} = readArgs(body, TEXT);
    const channel = channelOf(service, body);
    const before = messageOf(channel, msg_id);
    if (before.userId !== connection.userId) {
      throw new ApiError(400108, 'This is the message of someone else.');
    }
    const changes = {text: message ?? before.text, data: data ?? before.data};
    const edited = service.conversations.edit(channel, msg_id, changes, connection);
    acknowledge(service, connection, 'MEDI', edited, reqId);
  },

  READ: (service, connection, {body, reqId}) => {
    const channel = channelOf(service, body);
    const frame = service.conversations.markRead(channel, connection.userId, connection);
    connection.send('READ', {...frame, req_id: reqId});
  },

  MACK: (service, connection, {body}) => {
    service.conversations.markDelivered(channelOf(service, body), connection.userId);
  },

  TPST: (service, connection, {body}) => {
    service.conversations.setTyping(channelOf(service, body), connection.userId, true);
  },

  TPEN: (service, connection, {body}) => {
    service.conversations.setTyping(channelOf(service, body), connection.userId, false);
  },
};

/**
 * The frames of one socket message. A frame that cannot be read is skipped.
 *
 * @param {string} data
 * @returns {Frame[]}
 */
export function readFrames(data) {
  return data.split('\n').flatMap((line) => {
    const body = parse(line.slice(4));
    if (!isRecord(body)) return [];
    const reqId = typeof body['req_id'] === 'string' ? body['req_id'] : '';
    return [{code: line.slice(0, 4), body, reqId}];
  });
}

/**
 * @param {Service} service
 * @param {Connection} connection
 * @param {Frame} frame
 */
export function answerFrame(service, connection, frame) {
  const handler = handlers[frame.code];
  if (!handler) {
    service.reportUnknownCall('SOCKET', frame.code);
    return;
  }
  try {
    handler(service, connection, frame);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const code = frame.code === 'LOGI' ? 'LOGI' : 'EROR';
    connection.send(code, {...error.toJSON(), req_id: frame.reqId});
  }
}

/**
 * @param {Service} service
 * @param {Connection} connection
 * @param {string} code
 * @param {Message} message
 * @param {string} reqId
 */
function acknowledge({world, switches}, connection, code, message, reqId) {
  const send = () => connection.send(code, {...messageFrame(world, message), req_id: reqId});
  for (const delay of switches.takeAck()) {
    if (delay === 0) send();
    // By then the socket may be gone, which a send survives.
    else setTimeout(send, delay).unref();
  }
}

/**
 * @param {Service} service
 * @param {Record<string, unknown>} body
 */
function channelOf({world}, body) {
  const {channel_url} = readArgs(body, {channel_url: 'text'});
  return world.channel(channel_url);
}

/**
 * The files of a message that has several, by the names of one that has a single file.
 *
 * @param {Record<string, unknown>} body
 */
function filesOf({files}) {
  const all = Array.isArray(files) ? files.filter(isRecord) : [];
  return all.map((file) => {
    const {url, file_name: name, file_type: type, file_size: size} = file;
    return {url, name, type, size};
  });
}

/**
 * @param {string} text
 * @returns {unknown}
 */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
