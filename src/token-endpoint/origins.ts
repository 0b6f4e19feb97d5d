export interface OriginPolicy {
  /** May the page that sent this request ask for a token? */
  allows(request: Request): boolean;
  /** The CORS headers that let that page read the answer. */
  headers(request: Request): Array<[string, string]>;
}

/**
 * Decides which pages may ask. A visitor's cookie comes along with a request
 * from any site, so a cross-site page would otherwise get the visitor's token.
 *
 * - `Sec-Fetch-Site: same-origin` is trusted: browsers set it, no script can,
 *   and it stays true behind a proxy that changes the host or ends TLS.
 * - A browser too old to send it does send `Origin` with a POST; that must be
 *   the origin of `request.url`, or be listed.
 * - A request with neither header does not come from a web page. It carries
 *   nobody's cookies but its sender's, so `authenticate` is guard enough.
 */
export function originPolicy(allowedOrigins: readonly string[]): OriginPolicy {
  const listed = new Set(allowedOrigins.map(toOrigin));

  return {
    allows(request) {
      const origin = request.headers.get('Origin');
      if (origin !== null && listed.has(origin)) return true;

      const site = request.headers.get('Sec-Fetch-Site');
      if (site !== null) return site === 'same-origin';
      return origin === null || origin === new URL(request.url).origin;
    },

    headers(request) {
      const vary: [string, string] = ['Vary', 'Origin'];
      const origin = request.headers.get('Origin');
      if (origin === null || !listed.has(origin)) return [vary];

      const headers: Array<[string, string]> = [
        vary,
        ['Access-Control-Allow-Origin', origin],
        ['Access-Control-Allow-Credentials', 'true'],
      ];
      if (request.method !== 'OPTIONS') return headers;

      // Sites add headers of their own (`token-headers`), so the origin is the
      // guard here and not the names.
      const asked = request.headers.get('Access-Control-Request-Headers');
      if (asked) headers.push(['Access-Control-Allow-Headers', asked]);
      headers.push(['Access-Control-Allow-Methods', 'POST'], ['Access-Control-Max-Age', '600']);
      return headers;
    },
  };
}

/** Forgives a trailing slash or path; throws for `*`, `null` and other non-origins. */
function toOrigin(value: string): string {
  const origin = URL.canParse(value) ? new URL(value).origin : 'null';
  if (origin !== 'null') return origin;
  throw new TypeError(`createTokenEndpoint: allowedOrigins has "${value}", which is no origin`);
}
