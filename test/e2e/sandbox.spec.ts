import {expect, test} from './fixture.js';
import {Widget} from './widget.js';

// An origin of its own that nobody shares: no storage, no locks, no cookies, no databases.
const SANDBOXES = ['allow-scripts', 'allow-scripts allow-forms allow-popups'];

for (const sandbox of SANDBOXES) {
  test(`chats in an iframe with sandbox="${sandbox}"`, async ({page, shop, embed, sendbird}) => {
    const {src, tag} = embed;
    const inner = `<!doctype html><script src='${src}' defer></script>${tag().replaceAll('"', "'")}`;
    shop.serve({
      body: `<iframe sandbox="${sandbox}" title="Help" width="600" height="800" srcdoc="${inner}"></iframe>`,
    });
    await page.goto(shop.url);
    const frame = page.frameLocator('iframe');
    const widget = new Widget(frame);
    const blocked = await frame.locator('body').evaluate(() => {
      try {
        return String(localStorage.length);
      } catch (error) {
        return (error as DOMException).name;
      }
    });
    expect(blocked).toBe('SecurityError');

    await widget.open();
    await widget.input.fill('Anybody out there?');
    await widget.window.getByRole('button', {name: 'Send'}).click();
    await expect(widget.messages.getByText('Anybody out there?')).toHaveCount(2);

    const [channel, ...others] = [...sendbird.world.channels.values()];
    expect(others).toEqual([]);
    expect(channel?.messages).toHaveLength(2);
  });
}
