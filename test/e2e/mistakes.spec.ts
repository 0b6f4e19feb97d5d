import type {ErrorDetail} from '../../src/contract/errors.js';
import {addressOf, ownLines, untilIdle} from './embedding.js';
import {expect, test} from './fixture.js';

test.describe('mistakes of the page are told in the console', () => {
  // The browser has its own line of what did not load.
  test.afterEach(({complaints}) => {
    complaints.length = 0;
  });

  interface Mistake {
    body: (embed: {src: string; tag: () => string; data: () => string}) => string;
    /** All in the one line that is told. */
    tells: readonly string[];
  }

  const without = (name: string, html: string) => html.replace(new RegExp(` ?${name}="[^"]*"`), '');
  const misspelt = (wrong: string, right: string): Mistake => ({
    body: ({tag}) => tag().replace('></', ` ${wrong}="x"></`),
    tells: [wrong, right],
  });

  const MISTAKES: Readonly<Record<string, Mistake>> = {
    'an element without app-id': {
      body: ({tag}) => without('app-id', tag()),
      tells: ['config/missing-app-id', 'app-id="'],
    },
    'an element with an empty app-id': {
      body: ({tag}) => tag().replace(/app-id="[^"]*"/, 'app-id=""'),
      tells: ['config/missing-app-id', 'app-id="'],
    },
    'an element without bot-id': {
      body: ({tag}) => without('bot-id', tag()),
      tells: ['config/missing-bot-id', 'bot-id="'],
    },
    'an element without anything': {
      body: () => '<chat-ai-widget></chat-ai-widget>',
      tells: ['config/missing-app-id', 'app-id="'],
    },
    'a script with data-bot-id alone': {
      body: ({src, data}) => `<script src="${src}" ${without('data-app-id', data())}></script>`,
      tells: ['config/missing-app-id', 'app-id="'],
    },
    'a script with data-app-id alone': {
      body: ({src, data}) => `<script src="${src}" ${without('data-bot-id', data())}></script>`,
      tells: ['config/missing-bot-id', 'bot-id="'],
    },
  };
  const MISSPELT: Readonly<Record<string, Mistake>> = {
    'a script with a mistyped name': {
      body: ({src, data}) => `<script src="${src}" data-token-enpoint="/t" ${data()}></script>`,
      tells: ['token-enpoint', 'token-endpoint'],
    },
    'a letter that is missing': misspelt('token-enpoint', 'token-endpoint'),
    'a letter too many': misspelt('token-endpoints', 'token-endpoint'),
    'two letters changed': misspelt('palcement', 'placement'),
    'another letter': misspelt('accent-colour', 'accent-color'),
    'an underscore': misspelt('user_id', 'user-id'),
    'no hyphen': misspelt('userid', 'user-id'),
  };

  for (const [name, {body, tells}] of Object.entries(MISTAKES)) {
    test(`${name}, once, without anybody opening the chat`, async ({
      page,
      visit,
      embed,
      complaints,
    }) => {
      await visit({body: body(embed)});
      await expect.poll(() => ownLines(complaints)).toHaveLength(1);
      await untilIdle(page);

      const [line, ...others] = ownLines(complaints);
      expect(others).toEqual([]);
      for (const part of tells) expect(line).toContain(part);
    });
  }

  for (const [name, {body, tells}] of Object.entries(MISSPELT)) {
    test(`${name}, once, when the chat begins`, async ({
      visit,
      embed,
      widget,
      page,
      complaints,
    }) => {
      await visit({body: body(embed)});
      await widget.open();
      await expect.poll(() => ownLines(complaints)).toHaveLength(1);
      await untilIdle(page);

      const [line, ...others] = ownLines(complaints);
      expect(others).toEqual([]);
      for (const part of tells) expect(line).toContain(part);
    });
  }

  test('an id that is missing is told no second time to who opens it', async ({
    page,
    visit,
    embed,
    widget,
    complaints,
  }) => {
    await visit({body: without('app-id', embed.tag())});
    await expect.poll(() => ownLines(complaints)).toHaveLength(1);
    await page.evaluate(() => {
      document.addEventListener('session-error', ({detail}: CustomEventInit<ErrorDetail>) => {
        document.title = detail?.code ?? '';
      });
    });

    await widget.open();

    await expect(page).toHaveTitle('config/missing-app-id');
    await untilIdle(page);
    expect(ownLines(complaints)).toHaveLength(1);
  });

  for (const chunk of ['window', 'chat', 'sendbird']) {
    test(`the chunk ${chunk}, which does not load`, async ({page, visit, widget, complaints}) => {
      await page.route(addressOf(chunk), (route) => route.abort());
      await visit();

      await widget.open();

      await expect.poll(() => ownLines(complaints)).toHaveLength(1);
      await untilIdle(page);
      expect(ownLines(complaints)).toEqual([expect.stringMatching(/chunk\/failed/)]);
    });
  }
});

test.describe('nothing is told of a page without mistakes', () => {
  const GLOBAL =
    'class style id slot title hidden role tabindex dir lang part exportparts is nonce inert ' +
    'accesskey autofocus draggable enterkeyhint itemid itemprop itemscope popover spellcheck ' +
    'translate xmlns name key ref';
  const NAMES: Readonly<Record<string, string>> = {
    'that every element may have': GLOBAL,
    'of others': 'data-app data-user-ids data-token-enpoint aria-label aria-modal onclick onopen',
    'of Angular':
      '_ngcontent-abc _nghost-abc-c12 ng-version ng-reflect-app-id [open] (click) #chat',
    'of Vue': 'v-cloak v-if v-bind:open v-on:click data-v-7ba5bd90 :foo :mode @click',
    'of Alpine, htmx and others':
      'x-data x-on:click hx-get hx-preserve up-keep wire:ignore svelte-1abc s-1abc client:load',
    'of our own':
      'ai-attributes auto-open channel-name expanded launcher-text sound strings uploads',
  };
  const VALUES: Readonly<Record<string, string>> = {
    'ai-attributes': '{}',
    'auto-open': 'never',
    strings: '{}',
    dir: 'ltr',
    lang: 'en',
    popover: '',
    hidden: 'until-found',
    style: '--x: 1',
    onclick: 'void 0',
  };

  for (const [whose, names] of Object.entries(NAMES)) {
    test(`with attributes ${whose}`, async ({page, visit, embed, complaints}) => {
      const all = names.split(' ').map((name) => `${name}="${VALUES[name] ?? ''}"`);
      await visit({body: embed.tag().replace('></', ` ${all.join(' ')}></`)});

      await untilIdle(page);

      expect(complaints).toEqual([]);
    });
  }

  for (const how of ['attributes', 'properties'] as const) {
    test(`whose ids come a moment after the element, as ${how}`, async ({
      page,
      visit,
      embed,
      widget,
    }) => {
      await visit({body: ''});
      await page.evaluate(
        async ([tag, kind]) => {
          const made = new DOMParser().parseFromString(tag, 'text/html').body.firstElementChild!;
          const element = document.createElement('chat-ai-widget');
          document.body.append(element);
          await Promise.resolve();
          for (const {name, value} of made.attributes) {
            const property = name.replace(/-./g, (found) => found.slice(1).toUpperCase());
            if (kind === 'attributes') element.setAttribute(name, value);
            else Object.assign(element, {[property]: value});
          }
        },
        [embed.tag(), how] as const,
      );

      await untilIdle(page);

      await expect(widget.launcher).toBeVisible();
    });
  }
});
