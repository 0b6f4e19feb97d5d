import {routesFor} from '../routes-for.mjs';

/** @param {import('../../start.mjs').Service} service */
export function templateRoutes({templates}) {
  return routesFor('session', {
    'GET /v3/ai_agent/sdk_message_templates': ({query}) => {
      const keys = query.get('keys')?.split(',').filter(Boolean) ?? [];
      const limit = Number(query.get('limit')) || 10;
      return {
        templates: templates.list(keys).slice(0, limit),
        template_list_token: templates.token,
      };
    },
    'GET /v3/ai_agent/sdk_message_templates/:key': ({params}) => templates.get(params['key'] ?? ''),
  });
}
