import {randomUUID} from 'node:crypto';

import {ApiError} from '../../api-error.mjs';
import {readArgs} from '../../read-args.mjs';
import {routesFor} from '../routes-for.mjs';

/** @typedef {import('../../start.mjs').Service} Service */
/** @typedef {import('../routes-for.mjs').Call} Call */

/**
 * As much of the help desk as the official messenger calls. It keeps tokens of its own.
 *
 * @param {Service} service
 */
export function deskRoutes({world, sessions, conversations}) {
  /** @type {Map<string, string>} */
  const users = new Map();
  /** @param {Call} call */
  const userOf = ({request}) => {
    const userId = users.get(request.headers.get('sendbirdDeskToken') ?? '');
    if (!userId) throw new ApiError(401001, 'Sign in at the desk first.', {status: 401});
    return userId;
  };

  return routesFor('open', {
    'POST /sapi/customers/auth/': ({body, request}) => {
      const {sendbirdId} = readArgs(body, {sendbirdId: 'text'});
      sessions.open(sendbirdId, request.headers.get('sendbirdAccessToken') ?? '');
      const token = randomUUID();
      users.set(token, sendbirdId);
      return {token};
    },
    'PATCH /sapi/customers/language/': (call) => {
      userOf(call);
      return readArgs(call.body, {language: 'text'});
    },
    'PATCH /sapi/tickets/:ticket/edit_message/': (call) => {
      const userId = userOf(call);
      const {messageId, messageData} = readArgs(call.body, {
        messageId: 'number',
        messageData: 'text',
      });
      const channel = world
        .channelsOf(userId)
        .find(({messages}) => messages.some(({id}) => id === messageId));
      if (!channel) throw new ApiError(400201, `Message ${messageId} not found.`);
      conversations.edit(channel, messageId, {data: messageData});
      return {};
    },
  });
}
