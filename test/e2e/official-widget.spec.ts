import type {LocalSendbird} from '../../demo/server/start.mjs';
import {test as base, expect} from './fixture.js';
import {Official, pageWithOfficial} from './official-widget.js';

// A server that nobody but our own client has ever spoken to may share its mistakes.

const test = base.extend<{
  official: Official;
  open: (more?: {userId: string; tokenEndpoint: string}) => Promise<void>;
}>({
  official: async ({page}, use) => use(new Official(page)),

  open: async ({page, visit, official, sendbird: {appId, apiHost, wsHost}}, use) => {
    // Its fonts are Google's.
    await page.route(/^https:/, (route) => route.fulfill({contentType: 'text/css', body: ''}));
    await use(async (more) => {
      const props = {applicationId: appId, botId: 'feedback', apiHost, wsHost, ...more};
      await visit(pageWithOfficial(props));
      await official.launcher.click();
    });
  },
});

test.afterEach(({sendbird, complaints}) => {
  expect(sendbird.unknownCalls).toEqual([]);
  // It complains of itself.
  const own = 'Input element not found for mutation observer';
  complaints.splice(0, Infinity, ...complaints.filter((complaint) => complaint !== own));
});

test('the official widget chats as a guest, and goes on after a reload', async ({
  page,
  official,
  open,
  sendbird,
}) => {
  await open();
  await official.say('Good morning');
  await expect(official.answers).toHaveCount(1);

  await page.reload();
  await official.launcher.click();
  await expect(official.window.getByText('Good morning', {exact: true})).toBeVisible();
  await official.say('Once again');

  await expect(official.answers).toHaveCount(2);
  expect(usersOf(sendbird)).toEqual([expect.stringMatching(/^guest-/)]);
  expect(sendbird.world.channels.size).toBe(1);
});

test('the official widget chats as whoever is signed in, beyond a token', async ({
  official,
  open,
  site,
  sendbird,
}) => {
  sendbird.faults.createUser({userId: 'ada'});
  await open({userId: 'ada', tokenEndpoint: `${site.url}/chat-token?as=ada`});
  await official.say('Good morning');
  await expect(official.answers).toHaveCount(1);

  sendbird.faults.expireToken({userId: 'ada'});
  await expect.poll(() => site.answers.requests.length).toBe(2);
  await official.say('Once again');

  await expect(official.answers).toHaveCount(2);
  expect(usersOf(sendbird)).toEqual(['ada']);
});

function usersOf({world}: LocalSendbird): string[] {
  return [...world.users.values()].filter(({isBot}) => !isBot).map(({userId}) => userId);
}
