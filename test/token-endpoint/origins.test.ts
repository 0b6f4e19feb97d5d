import {expect} from '@open-wc/testing';

import {ask, endpoint, issued} from './support.js';

const SHOP = 'https://shop.example';
const BLOG = 'https://blog.example';
const EVIL = 'https://evil.example';

describe('origins of a token endpoint', () => {
  const cases = [
    {from: 'its own pages', site: 'same-origin', origin: SHOP, status: 200},
    {from: 'its own pages behind a proxy', site: 'same-origin', origin: BLOG, status: 200},
    {from: 'another site', site: 'cross-site', origin: EVIL, status: 403},
    {from: 'another site that sends no Origin', site: 'cross-site', origin: '', status: 403},
    {from: 'a sandboxed frame', site: 'cross-site', origin: 'null', status: 403},
    {from: 'a sibling host', site: 'same-site', origin: 'https://x.shop.example', status: 403},
    {from: 'a listed origin', site: 'cross-site', origin: BLOG, status: 200},
    {from: 'an origin that only begins as listed', site: '', origin: `${BLOG}.evil`, status: 403},
    {from: 'an older browser on its own pages', site: '', origin: SHOP, status: 200},
    {from: 'an older browser on another site', site: '', origin: EVIL, status: 403},
    {from: 'an older browser on another port', site: '', origin: `${SHOP}:8443`, status: 403},
    {from: 'an older browser on a listed origin', site: '', origin: BLOG, status: 200},
    {from: 'an app that is no browser', site: '', origin: '', status: 200},
  ];
  for (const {from, site, origin, status} of cases) {
    it(`answers ${status} to ${from}`, async () => {
      const {handle} = endpoint([issued()], {allowedOrigins: [`${BLOG}/`]});

      const response = await handle(ask({headers: {'Sec-Fetch-Site': site, Origin: origin}}));

      expect(response.status).to.equal(status);
      expect(response.headers.get('Vary')).to.equal('Origin');
      const readable = response.headers.get('Access-Control-Allow-Origin');
      expect(readable).to.equal(origin === BLOG ? BLOG : null);
    });
  }

  it('lets a listed origin read a refusal too', async () => {
    const {handle} = endpoint([], {allowedOrigins: [BLOG]});

    const response = await handle(
      ask({body: [], headers: {'Sec-Fetch-Site': 'cross-site', Origin: BLOG}}),
    );

    expect(response.status).to.equal(400);
    expect(response.headers.get('Access-Control-Allow-Origin')).to.equal(BLOG);
    expect(response.headers.get('Access-Control-Allow-Credentials')).to.equal('true');
  });

  const preflight = (origin: string) =>
    ask({
      method: 'OPTIONS',
      headers: {
        Origin: origin,
        'Sec-Fetch-Site': 'cross-site',
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'content-type,x-csrf-token',
      },
    });

  it('answers the preflight of a listed origin', async () => {
    const {handle} = endpoint([], {allowedOrigins: [BLOG]});

    const response = await handle(preflight(BLOG));

    expect(response.status).to.equal(204);
    expect(Object.fromEntries(response.headers)).to.deep.equal({
      'access-control-allow-credentials': 'true',
      'access-control-allow-headers': 'content-type,x-csrf-token',
      'access-control-allow-methods': 'POST',
      'access-control-allow-origin': BLOG,
      'access-control-max-age': '600',
      allow: 'POST, OPTIONS',
      'cache-control': 'no-store',
      vary: 'Origin',
    });
  });

  it('refuses the preflight of any other origin', async () => {
    const {handle} = endpoint([], {allowedOrigins: [BLOG]});

    const response = await handle(preflight(EVIL));

    expect(response.status).to.equal(403);
    expect(response.headers.get('Access-Control-Allow-Origin')).to.equal(null);
    expect(response.headers.get('Access-Control-Allow-Headers')).to.equal(null);
  });

  for (const origin of ['*', 'null', 'shop.example', '']) {
    it(`answers 500 with "${origin}" among the allowed origins, and says so`, async () => {
      const {handle, errors} = endpoint([], {allowedOrigins: [origin]});

      const response = await handle(ask());

      expect(response.status).to.equal(500);
      expect(String(errors[0])).to.contain(`allowedOrigins has "${origin}"`);
    });
  }
});
