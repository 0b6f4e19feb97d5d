import {actionRoutes} from './ai-agent/actions.mjs';
import {contextRoutes} from './ai-agent/context.mjs';
import {conversationRoutes} from './ai-agent/conversations.mjs';
import {deskRoutes} from './ai-agent/desk.mjs';
import {listRoutes} from './ai-agent/lists.mjs';
import {messengerRoutes} from './ai-agent/messenger.mjs';
import {templateRoutes} from './ai-agent/templates.mjs';

/**
 * All calls of the AI agent's messenger but for ratings and forms, which plain channels know, too.
 *
 * @param {import('../start.mjs').Service} service
 */
export function aiAgentRoutes(service) {
  return [
    ...messengerRoutes(service),
    ...conversationRoutes(service),
    ...contextRoutes(service),
    ...listRoutes(service),
    ...templateRoutes(service),
    ...actionRoutes(service),
    ...deskRoutes(service),
  ];
}
