import {routesFor} from './routes-for.mjs';

/** @returns {import('./routes-for.mjs').Route[]} */
export function applicationRoutes() {
  return [
    ...routesFor('open', {
      // The SDK looks here before each socket and ignores the answer.
      'GET /': () => ({}),
      'POST /v3/sdk/statistics': () => ({}),
      'POST /v3/sdk/notification_statistics': () => ({}),
      'POST /v3/sdk/ai_agent_statistics': () => ({}),
    }),
    ...routesFor('session', {
      'GET /v3/sdk/applications/settings': () => ({}),
      'GET /v3/sdk/ui_kit/configuration': () => ({json_payload: {}}),
      'GET /v3/emoji_categories': () => ({emoji_hash: 'none', emoji_categories: []}),
      'GET /v3/message_templates': () => ({templates: [], has_more: false, next: ''}),
    }),
  ];
}
