import {expect, test} from './fixture.js';
import {keepLedger, readLedger} from './ledger.js';
import {socketsOf} from './sockets-of.js';
import type {Widget} from './widget.js';

/** Notes what would show that the chat began anew. */
function watch({host}: Widget) {
  return host.evaluate((element) => {
    const told: string[] = [];
    Object.assign(window, {told});
    for (const name of ['session-connected', 'session-closed', 'connection-change']) {
      element.addEventListener(name, () => told.push(name));
    }
  });
}

/** The ways in which pages take an element out and put it in again. */
const MOVES: Record<string, (element: HTMLElement) => unknown> = {
  'moved to another place': (element) => {
    document.body.prepend(document.createElement('main'));
    document.querySelector('main')?.append(element);
  },
  'kept while the body is swapped': (element) => {
    const body = document.createElement('body');
    body.innerHTML = '<h1>Next page</h1>';
    document.body.replaceWith(body);
    body.append(element);
  },
  'away for a moment': (element) => {
    element.remove();
    return new Promise<void>((resolve) => {
      setTimeout(() => {
        document.body.append(element);
        resolve();
      }, 300);
    });
  },
};

for (const [how, move] of Object.entries(MOVES)) {
  test(`an element that is ${how} goes on`, async ({page, visit, sendbird, widget}) => {
    await visit();
    await widget.open();
    await widget.say('Before');
    await expect(widget.messages.getByText('Before')).toHaveCount(2);
    await widget.input.fill('A draft');
    await watch(widget);
    const before = await widget.window.elementHandle();
    const bubble = await widget.messages.getByText('Before').first().elementHandle();

    await widget.host.evaluate(move as (element: Element) => unknown);
    // Longer than an element that is gone keeps its chat.
    await page.waitForTimeout(1500);

    expect(await widget.window.evaluate((node, was) => node === was, before)).toBe(true);
    expect(await bubble.evaluate((node) => node.isConnected)).toBe(true);
    await expect(widget.input).toHaveValue('A draft');
    await widget.say('After');
    await expect(widget.messages.getByText('After')).toHaveCount(2);
    expect(await page.evaluate('told')).toEqual([]);
    expect(await socketsOf(sendbird)).toBe(1);
  });
}

test('an element that is removed for good leaves nothing running', async ({
  page,
  visit,
  sendbird,
  widget,
}) => {
  await keepLedger(page);
  await visit();
  await widget.open();
  await widget.say('Before');
  await expect(widget.messages.getByText('Before')).toHaveCount(2);

  await widget.host.evaluate((element) => element.remove());

  await expect.poll(() => socketsOf(sendbird)).toBe(0);
  await expect.poll(() => readLedger(page)).toEqual({timers: 0, channels: 0});
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.evaluate(() => {
    for (const name of ['online', 'offline', 'pagehide', 'pageshow', 'focus']) {
      dispatchEvent(new Event(name));
    }
    for (const name of ['freeze', 'resume', 'visibilitychange']) {
      document.dispatchEvent(new Event(name));
    }
  });
  expect(await readLedger(page)).toEqual({timers: 0, channels: 0});
  expect(requests).toEqual([]);
});

test('an element that a script makes after the widget was loaded chats', async ({
  page,
  visit,
  embed,
  widget,
}) => {
  await visit({body: ''});
  await page.evaluate(() => customElements.whenDefined('chat-ai-widget').then(() => undefined));

  await page.evaluate((tag) => {
    const made = new DOMParser().parseFromString(tag, 'text/html').body.firstElementChild!;
    const element = document.createElement('chat-ai-widget');
    for (const {name, value} of made.attributes) element.setAttribute(name, value);
    document.body.append(element);
  }, embed.tag());
  await widget.open();
  await widget.say('Good morning');

  await expect(widget.messages.getByText('Good morning')).toHaveCount(2);
});
