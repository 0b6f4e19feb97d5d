import {aiAgentFaults} from './faults/ai-agent.mjs';
import {conversationFaults} from './faults/conversation.mjs';
import {networkFaults} from './faults/network.mjs';
import {sessionFaults} from './faults/session.mjs';
import {setup} from './faults/setup.mjs';

/** @typedef {import('./start.mjs').Service} Service */
/** @typedef {ReturnType<typeof createFaults>} Faults */

/**
 * Everything that can be made to happen, by name. Each takes one object; a
 * wrong one is refused before anything happens.
 *
 * @param {Service} service
 */
export function createFaults(service) {
  return {
    ...sessionFaults(service),
    ...networkFaults(service),
    ...conversationFaults(service),
    ...aiAgentFaults(service),
    ...setup(service),
  };
}
