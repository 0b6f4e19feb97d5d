import {randomBytes} from 'node:crypto';

import {AgentConversations} from './ai-agent/agent-conversations.mjs';
import {Memories} from './ai-agent/memories.mjs';
import {MessageTemplates} from './ai-agent/message-templates.mjs';
import {Connections} from './connections.mjs';
import {Conversations} from './conversations.mjs';
import {createFaults} from './faults.mjs';
import {createHttpApi} from './http-api.mjs';
import {createAgents, startAgents} from './scripted-agents.mjs';
import {createAiAgents, startAiAgents} from './scripted-ai-agents.mjs';
import {pause} from './pause.mjs';
import {Sessions} from './sessions.mjs';
import {acceptSockets} from './socket.mjs';
import {Switches} from './switches.mjs';
import {close, listen, serve} from './web-server.mjs';
import {loginJson} from './wire.mjs';
import {World} from './world.mjs';

/** @typedef {import('./scripted-agents.mjs').BotStyle} BotStyle */
/** @typedef {{method: string, path: string}} UnknownCall */
/** @typedef {{userId: string, by: 'key' | 'token' | 'name'}} Login A socket that was let in. */
/** @typedef {Awaited<ReturnType<typeof start>>} LocalSendbird */

/**
 * @typedef {object} StartOptions
 * @property {number} [port] `0` for any free one.
 * @property {string} [appId]
 * @property {string} [apiToken] The secret of the Platform API.
 * @property {boolean | undefined} [requireToken] Whether a login needs a session token.
 * @property {number} [wordDelay] ms between two words of a streamed answer.
 * @property {number | undefined} [pingInterval] Seconds between the signs of life of a client.
 * @property {Record<string, Partial<BotStyle>>} [bots] Looks by bot id.
 * @property {(call: UnknownCall) => void} [onUnknownCall]
 */

/**
 * What the parts of one running server share.
 *
 * @typedef {object} Service
 * @property {string} appId
 * @property {string} apiToken
 * @property {string} apiHost
 * @property {World} world
 * @property {Sessions} sessions
 * @property {Connections} connections
 * @property {Conversations} conversations
 * @property {Switches} switches
 * @property {ReturnType<typeof createAgents>} agents
 * @property {AgentConversations} agentConversations
 * @property {MessageTemplates} templates
 * @property {Memories} memories
 * @property {UnknownCall[]} unknownCalls
 * @property {Login[]} logins Oldest first.
 * @property {(method: string, path: string) => void} reportUnknownCall
 * @property {(session: import('./sessions.mjs').Session) => object} greet The answer to a login.
 * @property {(ms: number) => void} goAway
 * @property {AbortSignal} signal Aborted when the server stops.
 */

/**
 * Starts a server on the loopback interface that speaks Sendbird's protocol,
 * with a world of its own.
 *
 * @param {StartOptions} [options]
 */
export async function start({
  port = 0,
  appId = 'LOCAL-APP',
  apiToken = randomBytes(16).toString('hex'),
  requireToken = true,
  wordDelay = 30,
  pingInterval = 15,
  bots = {},
  onUnknownCall = () => {},
} = {}) {
  const lifetime = new AbortController();
  const web = await serve((request) => handle(request), port);
  const apiHost = `http://${web.host}`;

  const world = new World();
  const connections = new Connections();
  const conversations = new Conversations(world, connections);
  const templates = new MessageTemplates();
  /** @type {UnknownCall[]} */
  const unknownCalls = [];
  /** @type {Service} */
  const service = {
    appId,
    apiToken,
    apiHost,
    world,
    sessions: new Sessions(world, {requireToken}),
    connections,
    conversations,
    agentConversations: new AgentConversations(world, conversations, createAiAgents()),
    templates,
    memories: new Memories(),
    switches: new Switches(),
    agents: createAgents(bots),
    unknownCalls,
    logins: [],
    reportUnknownCall: (method, path) => {
      unknownCalls.push({method, path});
      onUnknownCall({method, path});
    },
    greet: (session) =>
      loginJson(world.user(session.userId), session, {
        now: world.now(),
        pingInterval,
        templatesToken: templates.token,
      }),
    goAway: (ms) => void goAway(ms),
    signal: lifetime.signal,
  };
  const faults = createFaults(service);
  const handle = createHttpApi(service, faults);
  const sockets = acceptSockets(web.server, service);
  startAgents(service, wordDelay);
  startAiAgents(service, wordDelay);

  function hangUp() {
    for (const socket of sockets.clients) socket.terminate();
  }

  let absences = 0;
  /** @param {number} ms */
  async function goAway(ms) {
    absences++;
    try {
      // The answer to the one who asked goes out first.
      await pause(20, lifetime.signal);
      hangUp();
      await close(web.server);
      await pause(ms, lifetime.signal);
      if (--absences === 0) await listen(web.server, web.port);
    } catch (error) {
      if (!lifetime.signal.aborted) throw error;
    }
  }

  return {
    url: apiHost,
    apiHost,
    wsHost: `ws://${web.host}`,
    appId,
    apiToken,
    world,
    sessions: service.sessions,
    faults,
    unknownCalls,
    async stop() {
      lifetime.abort();
      service.switches.clear();
      hangUp();
      sockets.close();
      await close(web.server);
    },
  };
}
