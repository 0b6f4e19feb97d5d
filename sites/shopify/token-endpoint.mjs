import {createHmac, timingSafeEqual} from 'node:crypto';

import {createTokenEndpoint} from 'chat-ai-widget/token-endpoint';

/** In seconds. Whoever gets hold of an address can't use it later. */
const MAX_AGE = 60;

/**
 * A token endpoint behind Shopify's app proxy. Shopify adds to each request who is signed in at the
 * shop, and signs what it has added; nothing of that is believed without the signature.
 *
 * @param {Omit<import('chat-ai-widget/token-endpoint').TokenEndpointOptions, 'authenticate'> & {secret: string | undefined}} options
 *   `secret` is the client secret of the app.
 * @returns {(request: Request) => Promise<Response>}
 */
export function shopifyTokenEndpoint({secret, ...options}) {
  const issue = createTokenEndpoint({...options, authenticate: customerOf});
  return async (request) => {
    if (!secret) {
      const error = new Error('`secret` is not set: the client secret of the Shopify app.');
      (options.onError ?? console.error)(error);
      return refuse(500, 'not-configured');
    }
    const query = new URL(request.url).searchParams;
    if (!isSigned(query, secret) || !isFresh(query)) return refuse(403, 'bad-signature');
    return issue(request);
  };
}

/**
 * Whether Shopify has signed these parameters: all of them, sorted by name, those of one name together.
 *
 * @param {URLSearchParams} query
 * @param {string} secret
 */
export function isSigned(query, secret) {
  const names = [...new Set(query.keys())].filter((name) => name !== 'signature').sort();
  const signed = names.map((name) => `${name}=${query.getAll(name).join(',')}`).join('');
  const expected = Buffer.from(createHmac('sha256', secret).update(signed).digest('hex'));
  const given = Buffer.from(query.get('signature') ?? '');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** @param {URLSearchParams} query */
function isFresh(query) {
  return Math.abs(Date.now() / 1000 - Number(query.get('timestamp'))) <= MAX_AGE;
}

/**
 * The customer who is signed in at the shop, or nobody.
 *
 * @param {Request} request
 */
function customerOf(request) {
  const id = new URL(request.url).searchParams.get('logged_in_customer_id');
  return id ? {userId: `shopify-${id}`} : null;
}

/**
 * @param {number} status
 * @param {string} error
 */
function refuse(status, error) {
  return Response.json({error}, {status, headers: {'Cache-Control': 'no-store'}});
}
