import {ApiError} from '../../api-error.mjs';
import {readArgs} from '../../read-args.mjs';
import {contextOf} from './context.mjs';
import {routesFor} from '../routes-for.mjs';
import {checkSelf} from '../users.mjs';
import {admitGuest} from '../widget-setting.mjs';

/** @typedef {import('../../start.mjs').Service} Service */
/** @typedef {import('../routes-for.mjs').Call} Call */

/**
 * How a messenger starts, what it says before anybody chats, and what an agent may remember.
 *
 * @param {Service} service
 */
export function messengerRoutes(service) {
  const {appId, world, sessions, agentConversations, memories} = service;

  return [
    ...routesFor('open', {
      // Before anybody is signed in, hence without a session key.
      'POST /v3/ai_agent/ai_agents/:agent/messenger_settings': ({params, body, request}) => {
        const given = request.headers.get('app-id');
        if (given !== null && given !== appId) {
          throw new ApiError(400304, 'Application not found.', {status: 404});
        }
        const agent = agentConversations.agent(params['agent'] ?? '');
        const wish = readArgs(body, {
          user_id: 'text?',
          language: 'text?',
          country: 'text?',
          context: 'record?',
          known_active_channel_url: 'text?',
          should_send_first_message: 'flag?',
          force_create: 'flag?',
        });
        const context = wish.context && contextOf(wish.context);
        const guest = wish.user_id ? undefined : admitGuest(service);
        const userId = guest?.user_id ?? sessions.named(wish.user_id ?? '').userId;
        const channel = agentConversations.activeChannel(userId, agent, {
          knownUrl: wish.known_active_channel_url,
          isNew: wish.force_create,
        });
        const {language, country} = wish;
        const known = {
          ...(context && {context}),
          ...(language && {language}),
          ...(country && {country}),
        };
        if (Object.keys(known).length > 0) agentConversations.change(channel, known);
        if (wish.should_send_first_message) agentConversations.begin(channel);
        const {attachment_mode, bot, ...settings} = agent.settings;
        const {nickname, profileUrl} = world.user(agent.id);
        return {
          active_channel: {channel_url: channel.url, attachment_mode},
          bot: {
            bot_userid: agent.id,
            bot_nickname: nickname,
            bot_profile_url: profileUrl,
            ...bot,
          },
          ...settings,
          memory: memories.stateOf(userId, agent.id, agent.settings),
          ...(guest && {auto_created_user: guest}),
          language: channel.agent?.language ?? null,
          country: channel.agent?.country ?? null,
        };
      },
    }),

    ...routesFor('session', {
      'POST /v3/ai_agent/ai_agents/:agent/nudge_messages': ({params, body}) => {
        const {nudges} = agentConversations.agent(params['agent'] ?? '');
        const nudge = nudges.get(readArgs(body, {event_key: 'text'}).event_key);
        if (!nudge) return {status: 'no_message', payload: {message: null}};
        const {message, answer} = nudge;
        return {status: 'ok', payload: {message, callback_user_message: answer ?? null}};
      },
      'PUT /v3/ai_agent/users/:id/memory_state': ({params, body, userId}) => {
        checkSelf(params['id'] ?? '', userId ?? '');
        const wish = readArgs(body, {enabled: 'flag', context_ai_agent_id: 'text'});
        const {id, settings} = agentConversations.agent(wish.context_ai_agent_id);
        memories.turn(userId ?? '', id, wish.enabled, settings);
        return {memory: memories.stateOf(userId ?? '', id, settings)};
      },
      'DELETE /v3/ai_agent/users/:id/memories': ({params, query, body, userId}) => {
        checkSelf(params['id'] ?? '', userId ?? '');
        const {context_ai_agent_id} = readArgs(body, {context_ai_agent_id: 'text?'});
        memories.clear(userId ?? '', context_ai_agent_id ?? query.get('context_ai_agent_id'));
        return {};
      },
    }),
  ];
}
