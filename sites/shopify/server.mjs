// The token endpoint of the app: `node server.mjs`, behind the address that shopify.app.toml names.
import {createServer} from 'node:http';

import {nodeListener} from 'chat-ai-widget/token-endpoint/node';

import {shopifyTokenEndpoint} from './token-endpoint.mjs';

const {SENDBIRD_APP_ID, SENDBIRD_API_TOKEN, SHOPIFY_API_SECRET, SHOP_ORIGINS, PORT} = process.env;

const chatToken = shopifyTokenEndpoint({
  appId: SENDBIRD_APP_ID ?? '',
  apiToken: SENDBIRD_API_TOKEN ?? '',
  secret: SHOPIFY_API_SECRET,
  // The proxy asks in the name of the shop's own pages.
  allowedOrigins: SHOP_ORIGINS?.split(' ') ?? [],
});

createServer(nodeListener(chatToken)).listen(Number(PORT ?? 3000));
