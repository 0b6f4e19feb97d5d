import {expectToOpen} from './embedding.js';
import {expect, test} from './fixture.js';

test('what was set on the element before its script came counts', async ({
  visit,
  embed,
  sendbird,
  widget,
}) => {
  await visit({
    body: `${embed.tag({'bot-id': 'silent'})}
      <script>
        Object.assign(document.querySelector('chat-ai-widget'), {
          aiAttributes: {plan: 'gold'},
          placement: 'top-start',
          nickname: undefined,
          open: true,
        });
      </script>`,
  });
  await widget.say('Good morning');

  await expect
    .poll(() => [...sendbird.world.channels.values()].flatMap(({messages}) => messages))
    .toEqual([expect.objectContaining({data: '{"ai_attrs":{"plan":"gold"}}'})]);
  const {x = 0, y = 0} = (await widget.launcher.boundingBox()) ?? {};
  expect(Math.max(x, y)).toBeLessThan(100);
});

test('“false” is not true: not open, not large, no sound, no count', async ({
  page,
  visit,
  embed,
  sendbird,
  widget,
}) => {
  const flags = {open: 'false', expanded: 'false', sound: 'false', 'unread-in-title': 'false'};
  await visit({body: embed.tag({'bot-id': 'silent', ...flags})});

  await expect(widget.launcher).toBeVisible();
  await expect(widget.window).toBeHidden();
  await expect(widget.launcher).toHaveAttribute('aria-expanded', 'false');

  await expectToOpen(widget);
  expect((await widget.window.boundingBox())?.width).toBeLessThan(450);
  await widget.window.getByRole('button', {name: 'Menu'}).click();
  for (const name of ['Large window', 'Sound']) {
    await expect(widget.window.getByRole('menuitemcheckbox', {name})).not.toBeChecked();
  }
  await widget.window.getByRole('menuitemcheckbox', {name: 'Sound'}).press('Escape');
  await widget.say('Hello');
  await expect.poll(() => sendbird.world.channels.size).toBe(1);
  await widget.launcher.click();
  const [channel] = sendbird.world.channels.values();
  sendbird.faults.say({channelUrl: channel!.url, userId: 'silent', text: 'Are you there?'});
  await expect(widget.host.getByRole('button', {name: /1 unread/})).toBeVisible();
  await expect(page).toHaveTitle('Shop');
});
