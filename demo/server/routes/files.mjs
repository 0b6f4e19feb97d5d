import {randomUUID} from 'node:crypto';

import {isHandedOver} from '../ai-agent/agent-side.mjs';
import {checkUpload} from '../ai-agent/settings.mjs';
import {ApiError, notFound} from '../api-error.mjs';
import {readPublicFile} from '../public-files.mjs';
import {UPLOAD_LIMIT_MIB} from '../wire.mjs';
import {routesFor} from './routes-for.mjs';

/** @typedef {import('../start.mjs').Service} Service */

/** @param {Service} service */
export function fileRoutes({world, sessions, agentConversations}) {
  return [
    ...routesFor('session', {
      'POST /v3/storage/file': async ({request}) => {
        const form = await request.formData();
        const file = form.get('file');
        if (!(file instanceof File)) throw new ApiError(400105, '"file" must be a file.');
        const channel = world.channels.get(String(form.get('channel_url')));
        if (channel?.agent && !isHandedOver(channel)) {
          checkUpload(agentConversations.agent(channel.agent.agentId).settings, file);
        }
        if (file.size > UPLOAD_LIMIT_MIB * 1024 * 1024) {
          throw new ApiError(800260, 'The file is too large.', {status: 413});
        }
        const id = randomUUID();
        world.files.set(id, {name: file.name, type: file.type, bytes: await file.arrayBuffer()});
        const url = new URL(`/files/${id}/${encodeURIComponent(file.name)}`, request.url);
        return {url: url.href, file_size: file.size, thumbnails: [], require_auth: true};
      },
    }),
    ...routesFor('open', {
      'GET /files/public/:name': ({params, request}) => publicFile(params['name'] ?? '', request),
      'GET /files/public/docs/:name': ({params, request}) =>
        publicFile(`docs/${params['name'] ?? ''}`, request),
      'GET /files/:id/:name': ({params, query}) => {
        const file = world.files.get(params['id'] ?? '');
        if (!file) throw notFound('File');
        if (!sessions.opensFiles(query.get('auth') ?? '')) {
          throw new ApiError(400108, 'This file needs the key of a session.', {status: 403});
        }
        return new Response(file.bytes, {
          headers: {
            'Content-Type': file.type || 'application/octet-stream',
            // Whatever was uploaded must not run as a page of this origin.
            'Content-Security-Policy': 'sandbox',
            'X-Content-Type-Options': 'nosniff',
          },
        });
      },
    }),
  ];
}

/**
 * @param {string} path
 * @param {Request} request
 */
async function publicFile(path, request) {
  const file = await readPublicFile(path);
  if (!file) throw notFound(new URL(request.url).pathname);
  return new Response(file.body, {headers: {'Content-Type': file.type}});
}
