import {ApiError} from '../api-error.mjs';
import {readArgs} from '../read-args.mjs';
import {userJson} from '../wire.mjs';
import {unreadCount} from '../world.mjs';
import {routesFor} from './routes-for.mjs';

/** @typedef {import('../start.mjs').Service} Service */
/** @typedef {import('../faults.mjs').Faults} Faults */
/** @typedef {import('./routes-for.mjs').Call} Call */

const DAY = 24 * 60 * 60 * 1000;

/**
 * @param {Service} service
 * @param {Faults} faults
 */
export function userRoutes(service, faults) {
  const {world, sessions} = service;

  return [
    ...routesFor('platform', {
      'POST /v3/users': ({body}) => {
        const {user_id, nickname, profile_url} = readArgs(body, {
          user_id: 'text',
          nickname: 'text?',
          profile_url: 'text?',
        });
        return userJson(world.addUser({userId: user_id, nickname, profileUrl: profile_url}));
      },
      'GET /v3/users/:id': ({params}) => userJson(world.user(params['id'] ?? '')),
      'POST /v3/users/:id/token': ({params, body}) => {
        const {expires_at} = readArgs(body, {expires_at: 'number?'});
        const token = sessions.issueToken(params['id'] ?? '', expires_at ?? Date.now() + 7 * DAY);
        return {token: token.value, expires_at: token.expiresAt, user_id: token.userId};
      },
      'DELETE /v3/users/:id/token': ({params}) => {
        faults.revoke({userId: params['id']});
        return {};
      },
      'DELETE /v3/users/:id': ({params}) => {
        faults.deleteUser({userId: params['id']});
        return {};
      },
    }),

    ...routesFor('both', {
      'PUT /v3/users/:id': ({params, body, userId}) => {
        const id = params['id'] ?? '';
        if (userId !== null) checkSelf(id, userId);
        const user = world.user(id);
        const {nickname, profile_url, is_active} = readArgs(body, {
          nickname: 'text?',
          profile_url: 'text?',
          is_active: 'flag?',
        });
        user.nickname = nickname ?? user.nickname;
        user.profileUrl = profile_url ?? user.profileUrl;
        if (userId === null && is_active === true) user.state = 'active';
        if (userId === null && is_active === false) faults.deactivate({userId: id});
        return userJson(user);
      },
    }),

    ...routesFor('open', {
      // Both ways take the token itself, for there is no key yet or no longer.
      'POST /v3/users/:id/session_key': (call) => {
        const session = openSession(service, call);
        return {
          key: session.key,
          services: ['chat'],
          expires_at: session.token?.expiresAt ?? Date.now() + DAY,
        };
      },
      'POST /v3/sdk/users/:id/authentication': (call) => service.greet(openSession(service, call)),
    }),

    ...routesFor('session', {
      'GET /v3/users/:id/unread_message_count': ({userId}) => ({
        unread_count: world
          .channelsOf(userId ?? '')
          .flatMap((channel) => {
            const member = channel.members.get(userId ?? '');
            return member ? [unreadCount(channel, member)] : [];
          })
          .reduce((sum, count) => sum + count, 0),
        custom_types: {},
      }),
      'GET /v3/users/:id/group_channel_count': ({userId}) => ({
        group_channel_count: world.channelsOf(userId ?? '').length,
      }),
    }),
  ];
}

/**
 * @param {Service} service
 * @param {Call} call
 */
function openSession({sessions}, {params, body, request}) {
  const {token} = readArgs(body, {token: 'text?'});
  return sessions.open(params['id'] ?? '', token || (request.headers.get('access-token') ?? ''));
}

/**
 * @param {string} id
 * @param {string} userId
 */
export function checkSelf(id, userId) {
  if (id !== userId) throw new ApiError(400108, 'This is another user.', {status: 403});
}
