import {changeSettings} from '../ai-agent/settings.mjs';
import {grace} from '../ai-agents/grace.mjs';
import {ApiError} from '../api-error.mjs';
import {isRecord, readExactArgs} from '../read-args.mjs';

/** @typedef {import('../start.mjs').Service} Service */

/**
 * What happens to a conversation with an AI agent, and what an agent is like.
 *
 * @param {Service} service
 */
export function aiAgentFaults({world, connections, conversations, agentConversations, templates}) {
  /** @param {unknown} args */
  const channelOf = (args) => world.channel(readExactArgs(args, {channelUrl: 'text'}).channelUrl);

  return {
    /** What an agent is thinking of, while it types. @param {unknown} [args] */
    think: (args) => {
      const {channelUrl, userId, thought} = readExactArgs(args, {
        channelUrl: 'text',
        userId: 'text',
        thought: 'text',
      });
      conversations.setTyping(world.channel(channelUrl), userId, true, thought);
    },
    /** @param {unknown} [args] */
    requestHandoff: (args) => agentConversations.requestHandoff(channelOf(args)),
    /** A person comes in for the agent. @param {unknown} [args] */
    handOver: (args) => {
      const {channelUrl, userId} = readExactArgs(args, {channelUrl: 'text', userId: 'text?'});
      agentConversations.handOver(world.channel(channelUrl), userId ?? grace.call(world));
    },
    /** The agent comes back. @param {unknown} [args] */
    takeBack: (args) => agentConversations.takeBack(channelOf(args)),
    /** @param {unknown} [args] */
    closeConversation: (args) => agentConversations.close(channelOf(args)),
    /** An agent begins to talk. @param {unknown} [args] */
    reachOut: (args) => {
      const {userId, agentId, text} = readExactArgs(args, {
        userId: 'text',
        agentId: 'text',
        text: 'text',
      });
      const channel = agentConversations.reachOut(world.user(userId).userId, agentId);
      const payload = {bot_message_type: 'welcome'};
      conversations.post(channel, {userId: agentId, text, payload});
      return {channelUrl: channel.url};
    },
    /** The time for an answer to the survey is over. @param {unknown} [args] */
    endSurvey: (args) => agentConversations.judge(channelOf(args), {surveyEndsAt: Date.now()}),
    /** The service itself finds that a question is answered. @param {unknown} [args] */
    resolve: (args) => {
      const {channelUrl, resolved} = readExactArgs(args, {channelUrl: 'text', resolved: 'flag?'});
      const resolution = /** @type {const} */ ({
        is_resolved: resolved ?? true,
        determined_by: 'ai',
      });
      agentConversations.judge(world.channel(channelUrl), {resolution});
    },
    /** A code of the customer's own sign-in is past its time. @param {unknown} [args] */
    expireAuthCode: (args) => {
      const {channelUrl, key} = readExactArgs(args, {channelUrl: 'text', key: 'text'});
      const {agent, members} = world.channel(channelUrl);
      const data = {channel_url: channelUrl, ai_agent_id: agent?.agentId, cpa_key: key};
      connections.tell(members.keys(), 'AIEV', {cat: 1, data});
    },
    /** What `messenger_settings` says of an agent. @param {unknown} [args] */
    agentSettings: (args) => {
      const {agentId, settings} = readExactArgs(args, {agentId: 'text', settings: 'record'});
      changeSettings(agentConversations.agent(agentId).settings, settings);
    },
    /** @param {unknown} [args] */
    agentNudge: (args) => {
      const {agentId, eventKey, message, answer} = readExactArgs(args, {
        agentId: 'text',
        eventKey: 'text',
        message: 'text',
        answer: 'text?',
      });
      agentConversations.agent(agentId).nudges.set(eventKey, {message, answer});
    },
    /** A template of messages, new or in place of another. @param {unknown} [args] */
    defineTemplate: (args) => {
      const {template} = readExactArgs(args, {template: 'record'});
      const {key, ui_template: shape, color_variables: colours = {}} = template;
      if (typeof key !== 'string' || !isRecord(shape) || !isRecord(colours)) {
        throw new ApiError(400105, 'A template has "key", "ui_template" and "color_variables".');
      }
      templates.define({key, ui_template: shape, color_variables: colours});
    },
  };
}
