import {expect, test} from '../e2e/fixture.js';
import {expectChat, fillIn, servePrinted} from '../e2e/printed.js';
import {codeBlocksOf} from '../support/code-blocks.js';

// Ghost names its members by a token of its own, which an endpoint elsewhere checks.

const [footer, , members] = codeBlocksOf('docs/sites/ghost.md');

const VISITORS = {
  'a member chats by name': {session: 'the-token-of-ada', userId: 'ada'},
  'somebody who is not signed in is a guest': {session: '', userId: null},
};

for (const [name, {session, userId}] of Object.entries(VISITORS)) {
  test(`on Ghost, ${name}`, async ({page, visit, site, sendbird, widget}) => {
    await servePrinted(page, site);
    await page.route('**/members/api/session', (route) => route.fulfill({body: session}));
    await page.route('**/members/api/member/', (route) =>
      route.fulfill(userId ? {json: {uuid: userId}} : {status: 204}),
    );
    const asked: (string | undefined)[] = [];
    await page.route('https://api.example/chat-token', async (route) => {
      const cors = {
        'Access-Control-Allow-Origin': '*',
        'Access-Control-Allow-Headers': 'authorization, content-type',
      };
      if (route.request().method() === 'OPTIONS')
        return route.fulfill({status: 204, headers: cors});
      asked.push(route.request().headers()['authorization']);
      const issued = await fetch(`${site.url}/chat-token?as=ada`, {
        method: 'POST',
        headers: {'Content-Type': 'application/json'},
        body: '{}',
      });
      return route.fulfill({body: await issued.text(), headers: cors});
    });

    const code = `${fillIn(footer?.code ?? '', sendbird)}${members?.code ?? ''}`;
    await visit({head: '', body: code});

    await expectChat(widget);
    if (userId) await expect(widget.host).toHaveJSProperty('session.userId', userId);
    else await expect(widget.host).toHaveJSProperty('session.guest', true);
    expect(asked).toEqual(userId ? [`Bearer ${session}`] : []);
  });
}
