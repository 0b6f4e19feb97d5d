import {serve} from '@hono/node-server';
import {createTokenEndpoint} from 'chat-ai-widget/token-endpoint';
import {Hono} from 'hono';

// Your login: this one knows the sessions of its environment only, as `id:user:name,…`.
const SESSIONS = new Map(
  (process.env.DEMO_SESSIONS ?? '').split(',').map((entry) => {
    const [id, userId, nickname] = entry.split(':');
    return [id, {userId, nickname}];
  }),
);

function whoIsSignedIn(request) {
  const [, id] = /(?:^|; )session=([^;]+)/.exec(request.headers.get('cookie') ?? '') ?? [];
  return SESSIONS.get(id) ?? null;
}
// End of your login.

const chatToken = createTokenEndpoint({
  appId: process.env.SENDBIRD_APP_ID,
  apiToken: process.env.SENDBIRD_API_TOKEN,
  apiHost: process.env.SENDBIRD_API_HOST, // only where it is not Sendbird’s own
  allowedOrigins: process.env.ALLOWED_ORIGINS?.split(','), // of pages elsewhere
  authenticate: whoIsSignedIn,
});

const app = new Hono();
app.all('/chat-token', (context) => chatToken(context.req.raw));
serve({fetch: app.fetch, port: Number(process.env.PORT ?? 3000)});
