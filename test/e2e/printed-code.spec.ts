import {readFileSync} from 'node:fs';
import {Script} from 'node:vm';

import {elementOf} from '../../scripts/generate-docs.mjs';
import {CODE_BLOCKS, isForPages} from '../support/code-blocks.js';
import {expect, test} from './fixture.js';
import {CDN, expectChat, fillIn, servePrinted} from './printed.js';

// What README and docs print for pages is put on one, as it stands there: only the placeholders are
// filled in, and what the text calls the reader's own is there.

const SCRIPT = `<script src="${CDN}embed.js" defer></script>`;
const READERS_OWN = `<script>
  Object.assign(globalThis, {
    chat: document.querySelector('chat-ai-widget'),
    widget: document.querySelector('chat-ai-widget'),
    signIn: async () => {},
    auth: {currentJwt: () => 'a.b.c'},
    api: {
      async chatToken(user_id, {signal}) {
        const headers = {'Content-Type': 'application/json'};
        const body = JSON.stringify({user_id: user_id ?? undefined, reason: 'initial'});
        const answer = await fetch('/chat-token', {method: 'POST', headers, body, signal});
        return (await answer.json()).token;
      },
    },
  });
</script>`;

const printed = (wanted: string) => CODE_BLOCKS.filter(({language}) => language === wanted);
const {cssParts = [], cssProperties = []} = elementOf(readFileSync('custom-elements.json', 'utf8'));
const PUBLIC = [...cssParts, ...cssProperties].map(({name}) => name);
const quickStart = printed('html')[0]?.code ?? '';

test.beforeEach(({page, site}) => servePrinted(page, site));

for (const {name, code} of printed('html')) {
  test(`${name} makes a chat`, async ({visit, sendbird, widget}) => {
    const head = code.includes('<script') ? '' : SCRIPT;
    await visit({head, body: fillIn(code, sendbird)});

    await expect(widget.launcher).toBeVisible();
    await expectChat(widget);
    for (const part of await widget.host.locator('> *').all()) await expect(part).toBeVisible();
    if (code.includes('token-endpoint')) {
      await expect(widget.host).toHaveJSProperty('session.userId', 'ada');
    }
  });
}

for (const {name, code} of printed('js').filter(isForPages)) {
  for (const type of isScript(code) ? ['classic', 'module'] : ['module']) {
    test(`${name} runs in a page's ${type} script`, async ({visit, sendbird, widget}) => {
      const start = code.includes('respondWith')
        ? quickStart.replace('token-endpoint="/chat-token"', 'user-id="ada"')
        : quickStart;
      const script = `<script${type === 'module' ? ' type="module"' : ''}>${code}</script>`;
      await visit({head: '', body: fillIn(start, sendbird) + READERS_OWN + script});

      if (code.includes('.show(')) await expect(widget.window).toBeVisible();
      await expectChat(widget);
      await expect(widget.host).toHaveJSProperty('session.userId', 'ada');
    });
  }
}

for (const {name, code} of printed('css')) {
  test(`${name} is understood`, async ({page}) => {
    const understood = await page.evaluate((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      return [...sheet.cssRules].map(({cssText}) => cssText).join();
    }, code);

    const properties = [...code.matchAll(/^ +([\w-]+):/gm)].map(([, property = '']) => property);
    expect(properties.filter((property) => !understood.includes(`${property}:`))).toEqual([]);
    const ours = code.match(/(?<=::part\()[\w-]+|--chat-ai-[\w-]+/g) ?? [];
    expect(ours.filter((name) => !PUBLIC.includes(name))).toEqual([]);
  });
}

/** Whether it may stand in a script that is no module. */
function isScript(code: string): boolean {
  try {
    return Boolean(new Script(code));
  } catch {
    return false;
  }
}
