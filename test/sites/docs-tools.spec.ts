import {readFileSync} from 'node:fs';

import {elementOf} from '../../scripts/generate-docs.mjs';
import {keptOf} from '../../sites/docs/browser/consent.mjs';
import {policyOf} from '../../sites/docs/browser/policy.mjs';
import {FORMATS} from '../../sites/docs/browser/snippets.mjs';
import {readFields} from '../../sites/docs/build/playground.mjs';
import type {Field} from '../../sites/docs/build/playground.mjs';
import {expectChat, fillIn, servePrinted} from '../e2e/printed.js';
import {Widget} from '../e2e/widget.js';
import {codeBlocksOf} from '../support/code-blocks.js';
import {expect, test} from './docs/fixture.js';

// The tools of the documentation's site: what they show is the widget, and what they write works.

const ELEMENT = elementOf(readFileSync('custom-elements.json', 'utf8'));
const FIELDS = readFields().flatMap(({fields}) => fields as Field[]);

/** These wait for a visitor's hand. */
const BY_HAND = ['form-submit', 'feedback-change', 'consent-change'];

test.describe('the reference', () => {
  test('every event happens, every part is there, and no example fails', async ({page, site}) => {
    test.setTimeout(600_000);
    // Not from a disk: files of a conversation have to be on the web.
    await page.goto(`${site.url}/docs/reference.html`);
    const frame = page.frameLocator('[data-stage]');
    for (const entry of await page.locator('.entry').all()) {
      const kind = await entry.getAttribute('data-kind');
      const name = (await entry.getAttribute('data-name')) ?? '';
      await entry.getByRole('button', {name: 'Show'}).click();
      const chat = frame.locator('chat-ai-widget');
      await expect(chat).toHaveJSProperty('isConnected', true);
      if (kind === 'event' && !BY_HAND.includes(name)) {
        await expect.soft(page.locator('[data-log]'), name).toContainText(name);
      }
      if (kind === 'part') {
        // The box of the badge is a point; what it holds is not.
        const shown = name === 'badge' ? '[part~=badge] *' : `[part~=${name}]`;
        await expect.soft(chat.locator(shown).first(), name).toBeVisible();
      }
      if (kind === 'attribute') {
        await expect.soft(chat, name).toHaveAttribute(name);
      }
    }
  });

  test('names all of the manifest', async ({page, read}) => {
    await read('reference.html');
    const shown = await page
      .locator('.entry')
      .evaluateAll((entries) => entries.map((entry) => (entry as HTMLElement).dataset['name']));

    const {attributes, events, cssParts, cssProperties, slots, members} = ELEMENT;
    for (const list of [attributes, events, cssParts, cssProperties, slots, members]) {
      for (const item of list ?? []) {
        if ('attribute' in item) continue;
        expect(shown).toContain(item.name);
      }
    }
  });
});

test.describe('the playground', () => {
  test('sets every attribute of the manifest, live', async ({page, read}) => {
    test.slow();
    await read('playground.html');
    for (const summary of await page.locator('summary').all()) {
      const isOpen = await summary.evaluate((it) => (it.parentElement as HTMLDetailsElement).open);
      if (!isOpen) await summary.click();
    }
    const output = page.locator('[data-output]');
    const chat = page.frameLocator('[data-stage]').locator('chat-ai-widget');
    await expect(chat).toHaveAttribute('app-id');

    for (const {name} of ELEMENT.attributes ?? []) {
      const field = FIELDS.find((each) => each.name === name);
      const control = page.locator(`[data-controls] [name="${name}"]`);
      if (field?.kind === 'flag') await control.check();
      else if (field?.kind === 'words') await control.selectOption(field.words.at(-1) ?? '');
      else await control.fill(VALUES[name] ?? 'x');
      await expect(output, name).toContainText(name);
      await expect(chat, name).toHaveAttribute(name);
    }
  });

  test('a link has what is set', async ({page, read}) => {
    await read('playground.html#as=script&theme=dark&launcher-text=Ask%20us');

    await expect(page.locator('[data-output]')).toContainText('data-launcher-text="Ask us"');
    await expect(
      page.frameLocator('[data-stage]').getByRole('button', {name: 'Ask us'}),
    ).toBeVisible();
  });

  for (const format of ['html', 'script', 'address', 'tag-manager', 'shopify', 'cloudflare']) {
    test(`what it writes makes the widget: ${format}`, async ({
      page,
      site,
      visit,
      sendbird,
      widget,
    }) => {
      await servePrinted(page, site);
      const code = FORMATS[format]!.write(
        settings({'app-id': 'APP', 'bot-id': 'echo', 'launcher-text': 'Ask "us" & more'}),
      );
      await visit({head: '', body: fillIn(code, sendbird)});
      await widget.host.getByRole('button', {name: 'Ask "us" & more'}).click();

      await expectChat(widget);
    });
  }

  for (const [id, {page, write}] of Object.entries(FORMATS)) {
    if (!page.startsWith('sites/')) continue;
    test(`writes what its page prints: ${id}`, () => {
      const words = (text: string) => text.replace(/\s+/g, ' ').trim();
      const doc = `docs/${page.replace(/\.html.*/, '.md')}`;
      const printed = codeBlocksOf(doc).map(({code}) => words(code));
      const own = {'app-id': 'APP', 'bot-id': 'BOT'};
      const variants = [own, {...own, 'token-endpoint': '/chat-token'}, {...own, mode: 'inline'}];
      const written = variants.map((values) => words(write(settings(values))));

      expect(printed.some((code) => written.some((text) => text.includes(code)))).toBe(true);
    });
  }
});

test('the theme editor writes what the chat then has', async ({page, read}) => {
  await read('theme.html');
  const frame = page.frameLocator('[data-stage]');
  await page.getByLabel('--chat-ai-accent, light').fill('#0a7d5a');
  await page.getByLabel('--chat-ai-text, light').fill('#dddddd');
  await page.getByLabel('--chat-ai-radius').fill('3px');

  const css = page.locator('[data-output]');
  await expect(css).toContainText('--chat-ai-accent: light-dark(#0a7d5a, #a797ff);');
  await expect(css).toContainText('--chat-ai-radius: 3px;');
  await expect(page.locator('[data-contrasts] .low').first()).toContainText('too low');
  const window = new Widget(frame).window;
  await expect(window).toHaveCSS('border-radius', '3px');
  await expect(window).toHaveCSS('color', 'rgb(221, 221, 221)');

  await page.getByRole('button', {name: 'Pebble'}).click();
  await expect(css).toContainText('--chat-ai-surface: #fff5f8;');
  await expect(window).toHaveCSS('background-color', 'rgb(255, 245, 248)');
});

test.describe('the policy', () => {
  for (const allow of ['origin', 'nonce', 'strict-dynamic'] as const) {
    test(`is enough to chat and to send a file: ${allow}`, async ({
      page,
      site,
      visit,
      sendbird,
      embed,
      widget,
    }) => {
      const policy = policyOf({
        appId: sendbird.appId,
        cdn: site.url,
        allow,
        integrity: false,
        trustedTypes: true,
        uploads: true,
        pictures: false,
        endpoint: `${site.url}/chat-token`,
        apiHost: sendbird.apiHost,
        wsHost: sendbird.wsHost,
        icon: '',
        font: '',
      }).replace('RANDOM', 'abc');
      const own = `'nonce-abc'`;
      await visit({
        csp: policy.includes(own) ? policy : policy.replace('script-src', `script-src ${own}`),
        head:
          `<script nonce="abc">globalThis.violations = []; addEventListener('securitypolicyviolation', ` +
          `({violatedDirective, blockedURI}) => violations.push(violatedDirective + ' ' + blockedURI));</script>` +
          `<script${allow === 'origin' ? '' : ' nonce="abc"'} src="${embed.src}" defer></script>`,
        body: embed.tag({uploads: 'image', 'token-endpoint': `${site.url}/chat-token?as=ada`}),
      });
      await widget.open();
      await widget.say('Hello');
      await expect(widget.messages.getByText('Hello')).toHaveCount(2);
      await widget.host.locator('input[type=file]').setInputFiles('docs/images/widget.png');
      await expect(widget.messages.getByRole('img')).not.toHaveCount(0);

      expect(await page.evaluate('violations')).toEqual([]);
    });
  }

  test('is written for what is chosen', async ({page, read}) => {
    await read('policy.html');
    const policy = page.locator('[data-policy]');
    await expect(policy).toContainText('script-src https://cdn.example;');
    await page.getByLabel('By a nonce, new with each page').check();
    await page.getByLabel('With Trusted Types').check();

    await expect(policy).toContainText("script-src 'nonce-RANDOM';");
    await expect(policy).toContainText('trusted-types lit-html');
    await expect(page.locator('[data-tag]')).toContainText('nonce="RANDOM"');
  });
});

test.describe('the text for consent', () => {
  test('names every key that a chat has kept', async ({page, visit, embed, sendbird, widget}) => {
    await visit({body: embed.tag({teaser: 'Looking for a lamp?', 'auto-open': '1 phone'})});
    await expect(widget.window).toBeVisible();
    await widget.say('Hello');
    await expect(widget.messages.getByText('Hello')).toHaveCount(2);
    await widget.input.fill('A draft');
    await widget.host.getByRole('button', {name: 'Close chat'}).click();

    const kept = await page.evaluate(() => ({
      localStorage: Object.keys(localStorage),
      sessionStorage: Object.keys(sessionStorage),
    }));
    const told = keptOf({...CHOICES, appId: sendbird.appId, botId: 'echo'});
    const keys = told.map(({where, key}) => `${where} ${key}`);
    expect(kept.localStorage.length).toBeGreaterThan(2);
    for (const [area, names] of Object.entries(kept)) {
      for (const name of names) expect(keys).toContain(`${area} ${name}`);
    }
  });

  test('says that nothing is kept where nothing is', async ({page, read}) => {
    await read('policy.html');
    await page.getByLabel('storage').selectOption('none');

    await expect(page.locator('[data-consent]')).toContainText('keeps nothing in your browser');
    await expect(page.locator('[data-kept-box]')).toBeHidden();
  });
});

/** What a control is filled with, where an `x` would be a mistake. */
const VALUES: Record<string, string> = {
  'token-endpoint': '/chat-token',
  'token-headers': '{"X-CSRF-Token": "f3a1"}',
  'ai-attributes': '{"plan": "gold"}',
  'first-messages': '[{"message": "Hi"}]',
  strings: '{"welcome": "Ahoy"}',
  'accent-color': '#0a7d5a',
  'launcher-icon': 'assets/sendbird/docs-bot.svg',
  'channel-cover-url': 'https://shop.example/lamp.png',
  'privacy-policy': 'https://shop.example/privacy',
  'auto-open': '5',
  'idle-disconnect': '60',
  'block-input-while-responding': '5000',
  uploads: 'image',
  menu: 'new sound',
  languages: 'en ko',
  lang: 'en',
  locale: 'en',
};

const CHOICES = {
  site: 'Shop',
  storage: 'local',
  connect: 'open',
  guests: true,
  members: false,
  uploads: true,
  autoOpen: true,
  teaser: true,
} as const;

function settings(values: Record<string, string>) {
  return Object.entries(values).map(([name, value]) => ({
    field: FIELDS.find((field) => field.name === name)!,
    value,
  }));
}
