import {expectToOpen} from './embedding.js';
import {expect, test} from './fixture.js';
import type {Widget} from './widget.js';

const placeOf = ({host}: Widget) =>
  host.evaluate(({parentElement, previousElementSibling}) => ({
    parent: parentElement?.localName,
    after: previousElementSibling?.localName,
  }));

/** The attributes that the script gave it: `mode` is the element's own doing. */
const namesOn = async ({host}: Widget) => {
  const names = await host.evaluate((element) => element.getAttributeNames());
  return names.filter((name) => name !== 'mode').sort();
};

for (const place of ['head', 'body'] as const) {
  test(`a script in the ${place} makes a widget beside the body`, async ({
    visit,
    embed,
    widget,
  }) => {
    await visit({
      head: '',
      body: '',
      [place]: `<script src="${embed.src}" ${embed.data()}></script>`,
    });

    await expect(widget.launcher).toBeVisible();
    expect((await placeOf(widget)).parent).toBe('html');
  });
}

test('an inline chat is made where its script stands', async ({visit, embed, widget}) => {
  const data = embed.data({mode: 'inline'});
  await visit({
    head: '',
    body: `<main style="height: 400px"><script src="${embed.src}" defer ${data}></script><p></p></main>`,
  });

  await expect(widget.host.getByRole('textbox')).toBeVisible();
  expect(await placeOf(widget)).toEqual({parent: 'main', after: 'script'});
});

test('a script with no application leaves it to the page', async ({visit, embed, widget}) => {
  await visit({head: `<script src="${embed.src}" data-base="/chat/" async></script>`});

  await expect(widget.host).toHaveCount(1);
  expect((await placeOf(widget)).parent).toBe('body');
});

test('only what is an attribute of the element is taken over', async ({visit, embed, widget}) => {
  const data = embed.data({'accent-color': 'teal', lang: 'en', 'unread-in-title': ''});
  const theirs = {
    cfasync: 'false',
    id: 'chat-script',
    class: 'late',
    style: 'display: none',
    cookieconsent: 'marketing',
    onclick: 'alert(1)',
    'turbo-track': 'reload',
    base: '/dist/cdn/',
    'no-optimize': '1',
  };
  const others = Object.entries(theirs).map(([name, value]) => `data-${name}="${value}"`);
  await visit({
    head: '',
    body: `<script src="${embed.src}" defer ${others.join(' ')} ${data}></script>`,
  });

  await expect(widget.launcher).toBeVisible();
  expect(await namesOn(widget)).toEqual(
    'accent-color api-host app-id bot-id lang unread-in-title ws-host'.split(' '),
  );
  await expect(widget.host).toHaveAttribute('accent-color', 'teal');
});

test('one widget for each bot, however often the script runs', async ({
  page,
  visit,
  embed,
  widget,
}) => {
  const script = (bot: string) =>
    `<script src="${embed.src}" ${embed.data({'bot-id': bot})}></script>`;
  await visit({head: script('echo'), body: script('silent') + script('echo')});
  await page.addScriptTag({url: embed.src});

  await expect(widget.launcher).toHaveCount(2);
  const bots = await widget.host.evaluateAll((all) => all.map((one) => one.getAttribute('bot-id')));
  expect(bots.sort()).toEqual(['echo', 'silent']);
});

test('a widget of the page is not made again by the script', async ({visit, embed, widget}) => {
  await visit({
    head: '',
    body: `${embed.tag()}<script src="${embed.src}" defer ${embed.data()}></script>`,
  });

  await expect(widget.launcher).toBeVisible();
  await expect(widget.host).toHaveCount(1);
});

test('an id that is no word of CSS makes one widget', async ({visit, embed, widget}) => {
  const script = `<script src="${embed.src}" ${embed.data({'bot-id': `a"]b\\c`.replace('"', '&quot;')})}></script>`;
  await visit({head: script, body: script});

  await expect(widget.host).toHaveCount(1);
  await expect(widget.host).toHaveAttribute('bot-id', `a"]b\\c`);
});

test.describe('the settings in the address of the script', () => {
  /** The address with these settings, as a page has it that escapes all that must be. */
  const address = (src: string, settings: Readonly<Record<string, string>>) =>
    `${src}?${new URLSearchParams(settings)}`.replaceAll('&', '&amp;');

  const settingsOf = (tag: string) =>
    Object.fromEntries(
      [...tag.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
    );

  const WAYS = {
    'in the page': (src: string) => `<script src="${src}" defer></script>`,
    'inserted by a script': (src: string) =>
      `<div hidden data-src="${src}"></div><script>
        const made = document.createElement('script');
        made.src = document.querySelector('[data-src]').dataset.src;
        document.head.append(made);
      </script>`,
    'as a module': (src: string) => `<script src="${src}" type="module"></script>`,
  };
  for (const [name, way] of Object.entries(WAYS)) {
    test(`make a chat, ${name}`, async ({visit, embed, widget}) => {
      await visit({head: '', body: way(address(embed.src, settingsOf(embed.tag())))});

      await expectToOpen(widget);
      await expect(widget.host).toHaveAttribute('bot-id', 'echo');
    });
  }

  test('are taken over as they are, whatever is in them', async ({visit, embed, widget}) => {
    const own = {nickname: 'Ada & "Ben" +1 <ä>', 'launcher-text': 'a=b?c#d%20', open: ''};
    const src = address(embed.src, {...settingsOf(embed.tag()), ...own});

    await visit({head: '', body: `<script src="${src}" defer></script>`});

    await expect(widget.host).toHaveAttribute('nickname', own.nickname);
    await expect(widget.host).toHaveAttribute('launcher-text', own['launcher-text']);
    await expect(widget.input).toBeVisible();
  });

  test('are only those that the element knows', async ({visit, embed, widget}) => {
    const others = {ver: '6.5', id: 'x', style: 'display: none', onclick: 'alert(1)', class: 'y'};
    const src = address(embed.src, {...settingsOf(embed.tag()), ...others});

    await visit({head: '', body: `<script src="${src}" defer></script>`});

    await expect(widget.launcher).toBeVisible();
    expect(await namesOn(widget)).toEqual(['api-host', 'app-id', 'bot-id', 'ws-host']);
  });

  test('stand back behind its data-*', async ({visit, embed, widget}) => {
    const src = address(embed.src, {...settingsOf(embed.tag()), 'bot-id': 'silent'});

    await visit({head: '', body: `<script src="${src}" defer data-bot-id="echo"></script>`});

    await expect(widget.host).toHaveAttribute('bot-id', 'echo');
  });
});
