import {createTokenEndpoint} from 'chat-ai-widget/token-endpoint';

// Your login: this one knows the sessions of its environment only, as `id:user:name,…`.
function whoIsSignedIn(request, env) {
  const [, id] = /(?:^|; )session=([^;]+)/.exec(request.headers.get('cookie') ?? '') ?? [];
  const sessions = (env.DEMO_SESSIONS ?? '').split(',').map((entry) => entry.split(':'));
  const [, userId, nickname] = sessions.find(([known]) => known === id) ?? [];
  return userId ? {userId, nickname} : null;
}
// End of your login.

let chatToken;

export default {
  fetch(request, env) {
    if (new URL(request.url).pathname !== '/chat-token') return new Response(null, {status: 404});
    // Secrets come with the request here, so the endpoint is made on the first one.
    chatToken ??= createTokenEndpoint({
      appId: env.SENDBIRD_APP_ID,
      apiToken: env.SENDBIRD_API_TOKEN,
      apiHost: env.SENDBIRD_API_HOST, // only where it is not Sendbird’s own
      allowedOrigins: env.ALLOWED_ORIGINS?.split(','), // of pages elsewhere
      authenticate: (received) => whoIsSignedIn(received, env),
    });
    return chatToken(request);
  },
};
