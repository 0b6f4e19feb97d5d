import {startSite} from '../../demo/server/site.mjs';
import type {Site} from '../../demo/server/site.mjs';
import {start} from '../../demo/server/start.mjs';
import type {LocalSendbird} from '../../demo/server/start.mjs';
import {askForComplaints, test as base, expect} from './engine.js';
import {startShop} from './shop.js';
import type {PageOfShop, Shop} from './shop.js';
import {Widget} from './widget.js';

type Attributes = Record<string, string>;

interface Fixtures {
  /** Sendbird, on this machine. */
  sendbird: LocalSendbird;
  /** Serves the demo, `dist/` as a CDN would, and a token endpoint: `/chat-token?as=ada`. */
  site: Site;
  /** Another origin, with the page that a test puts there. */
  shop: Shop;
  /** What a page of the shop needs to embed the widget from the site. */
  embed: {
    /** Address of the classic script. */
    src: string;
    /** The element for the bot `echo`, or as the attributes say. */
    tag: (attributes?: Attributes) => string;
    /** The same as `data-*` of the script. */
    data: (attributes?: Attributes) => string;
  };
  /** Opens a page of the shop; by default one with the element and its script. */
  visit: (page?: PageOfShop) => Promise<void>;
  /** The only widget of the page. */
  widget: Widget;
  /** What the console complains about. Every test fails on that, unless it takes it away. */
  complaints: string[];
}

export const test = base.extend<Fixtures>({
  sendbird: async ({}, use) => {
    const sendbird = await start({wordDelay: 5});
    await use(sendbird);
    await sendbird.stop();
  },

  site: async ({sendbird, shop}, use) => {
    const site = await startSite({
      sendbird,
      allowedOrigins: [shop.url],
      authenticate: (request) => {
        const userId = new URL(request.url).searchParams.get('as');
        return userId ? {userId} : null;
      },
    });
    await use(site);
    await site.stop();
  },

  shop: async ({}, use) => {
    const shop = await startShop();
    await use(shop);
    await shop.stop();
  },

  embed: async ({site, sendbird: {appId, apiHost, wsHost}}, use) => {
    const html = (prefix: string, more: Attributes = {}) => {
      const own = {'app-id': appId, 'bot-id': 'echo', 'api-host': apiHost, 'ws-host': wsHost};
      const all = Object.entries({...own, ...more});
      return all.map(([name, value]) => `${prefix}${name}="${value}"`).join(' ');
    };
    await use({
      src: `${site.url}/dist/cdn/embed.js`,
      tag: (attributes) => `<chat-ai-widget ${html('', attributes)}></chat-ai-widget>`,
      data: (attributes) => html('data-', attributes),
    });
  },

  visit: async ({page, shop, embed}, use) => {
    const {src, tag} = embed;
    await use(async (content) => {
      shop.serve({head: `<script src="${src}" defer></script>`, body: tag(), ...content});
      await page.goto(shop.url);
    });
  },

  widget: async ({page}, use) => use(new Widget(page)),

  complaints: [
    async ({page}, use) => {
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('console', (message) => {
        const type = message.type();
        if (type === 'error' || type === 'warning') complaints.push(message.text());
      });
      await use(complaints);
      await askForComplaints(page);
      expect(complaints).toEqual([]);
    },
    {auto: true},
  ],
});

export {expect};
