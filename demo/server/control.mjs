import {contextJson, conversationJson} from './ai-agent/agent-side.mjs';
import {ApiError} from './api-error.mjs';
import {routesFor} from './routes/routes-for.mjs';
import {messageJson, userJson} from './wire.mjs';

/** @typedef {import('./faults.mjs').Faults} Faults */
/** @typedef {import('./start.mjs').Service} Service */

/**
 * The control path: faults by name, and a look at the whole world.
 *
 * @param {Service} service
 * @param {Faults} faults
 */
export function controlRoutes(service, faults) {
  const faultsByName = new Map(Object.entries(faults));
  return routesFor('open', {
    'GET /__control': () => stateOf(service),
    'POST /__control/:fault': ({params, body}) => {
      const name = params['fault'] ?? '';
      const fault = faultsByName.get(name);
      if (!fault) {
        const known = [...faultsByName.keys()].join(', ');
        throw new ApiError(400105, `Unknown fault "${name}". Known: ${known}.`);
      }
      return fault(body) ?? {};
    },
  });
}

/** @param {Service} service */
function stateOf({world, connections, logins, unknownCalls, switches}) {
  return {
    users: [...world.users.values()].map(userJson),
    channels: [...world.channels.values()].map((channel) => ({
      url: channel.url,
      name: channel.name,
      coverUrl: channel.coverUrl,
      data: channel.data,
      members: [...channel.members.keys()],
      agent: channel.agent && {
        id: channel.agent.agentId,
        ...contextJson(channel.agent),
        conversation: conversationJson(channel),
      },
      isFrozen: channel.isFrozen,
      messages: channel.messages.map((message) => messageJson(world, message)),
    })),
    sockets: connections.all().map(({userId}) => ({userId})),
    logins,
    unknownCalls,
    pending: switches.pending(),
  };
}
