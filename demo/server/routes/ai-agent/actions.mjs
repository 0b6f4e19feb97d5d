import {ApiError, notFound} from '../../api-error.mjs';
import {isRecord, readArgs} from '../../read-args.mjs';
import {membership, messageOf} from '../../world.mjs';
import {routesFor} from '../routes-for.mjs';

/** @typedef {import('../../start.mjs').Service} Service */
/** @typedef {import('../../world.mjs').Channel} Channel */
/** @typedef {import('../../world.mjs').Message} Message */
/** @typedef {import('../routes-for.mjs').Call} Call */

const MESSAGE = '/v3/ai_agent/group_channels/:url/messages/:id';

/** What an action makes of a challenge. @type {Record<string, string>} */
const OUTCOMES = {submit: 'succeeded', cancel: 'canceled', fail: 'failed'};

/**
 * What a visitor, or the page, does with a message of an agent. How it went is told by an edit.
 *
 * @param {Service} service
 */
export function actionRoutes({world, conversations, agentConversations}) {
  /** @param {Call} call */
  const channelOf = ({params, userId}) => {
    const channel = world.channel(params['url'] ?? '');
    membership(channel, userId ?? '');
    return channel;
  };
  /** @param {Call} call */
  const open = (call) => {
    const channel = channelOf(call);
    return {channel, message: messageOf(channel, Number(call.params['id']))};
  };
  /**
   * @param {Channel} channel
   * @param {Message} message
   * @param {Record<string, unknown>} part
   */
  const editPayload = (channel, message, part) =>
    conversations.edit(channel, message.id, {payload: {...message.payload, ...part}});

  return routesFor('session', {
    [`POST ${MESSAGE}/steward_tasks/cancel`]: (call) => {
      const {channel, message} = open(call);
      const steward = partOf(message, 'steward');
      const tasks = Array.isArray(steward['tasks']) ? steward['tasks'].filter(isRecord) : [];
      const stopped = tasks.map((task) =>
        task['status'] === 'IN_PROGRESS' ? {...task, status: 'CANCELED'} : task,
      );
      editPayload(channel, message, {steward: {...steward, status: 'CANCELED', tasks: stopped}});
      return {};
    },
    'POST /v3/ai_agent/group_channels/:url/challenge': (call) => {
      const channel = channelOf(call);
      const {key, request_id, action} = readArgs(call.body, {
        key: 'text',
        request_id: 'text',
        action: 'text',
        data: 'record?',
      });
      const status = OUTCOMES[action];
      if (!status) throw new ApiError(400105, '"action" must be "submit", "cancel" or "fail".');
      const message = channel.messages.find(({payload}) => {
        const challenge = payload?.['challenge'];
        return isRecord(challenge) && challenge['request_id'] === request_id;
      });
      if (!message) throw notFound(`Challenge "${key}"`);
      const challenge = {...partOf(message, 'challenge'), status};
      editPayload(channel, message, {challenge});
      agentConversations.emit('deed', channel, {what: 'challenge', message, status});
      return {key, request_id, status};
    },
    [`POST ${MESSAGE}/user_action_messages`]: (call) => {
      const {channel, message} = open(call);
      const {status, detail} = readArgs(call.body, {status: 'text', detail: 'text?'});
      const data = message.data.startsWith('{') ? JSON.parse(message.data) : {};
      const history = Array.isArray(data['history']) ? data['history'] : [];
      const entry = {status, detail: detail ?? '', created_at: world.now()};
      const text = JSON.stringify({...data, history: [...history, entry]});
      conversations.edit(channel, message.id, {data: text});
      return {};
    },
    [`POST ${MESSAGE}/otps/:key/request`]: (call) => {
      const {channel, message} = open(call);
      readArgs(call.body, {channel: 'text', data: 'record?'});
      editPayload(channel, message, {otp: {key: call.params['key'], status: 'requested'}});
      return {};
    },
    [`POST ${MESSAGE}/otps/:key/verify`]: (call) => {
      const {channel, message} = open(call);
      const {code} = readArgs(call.body, {code: 'text'});
      // There is no telephone here to send a code to: one in six digits is right.
      const status = /^\d{6}$/.test(code) ? 'verified' : 'failed';
      editPayload(channel, message, {otp: {key: call.params['key'], status}});
      return {status};
    },
    [`POST ${MESSAGE}/otps/:key/cancel`]: (call) => {
      const {channel, message} = open(call);
      editPayload(channel, message, {otp: {key: call.params['key'], status: 'canceled'}});
      return {};
    },
    'POST /v3/ai_agent/ai_agents/:agent/customer_provided_auth_codes': ({params, body}) => {
      const {authKeys} = agentConversations.agent(params['agent'] ?? '');
      const codes = body['cpa_authorization_codes'];
      if (!Array.isArray(codes)) throw new ApiError(400105, 'The codes must be a list.');
      return {
        cpa_authorizations: codes.map((entry) => {
          const {key} = readArgs(entry, {key: 'text', code: 'text', redirect_uri: 'text?'});
          if (authKeys.has(key)) return {key, status: 'ok'};
          return {
            key,
            status: 'error',
            error_code: 'unknown_cpa_key',
            error_message: `This agent asks nobody for "${key}".`,
          };
        }),
      };
    },
  });
}

/**
 * @param {Message} message
 * @param {string} name
 */
function partOf({id, payload}, name) {
  const part = payload?.[name];
  if (isRecord(part)) return part;
  throw notFound(`A ${name} in message ${id}`);
}
