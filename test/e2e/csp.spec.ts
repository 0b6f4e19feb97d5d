import {expect, test} from './fixture.js';

// In the page itself: nothing may slip by before a test could listen.
const WATCH = `<script nonce="abc">
  globalThis.violations = [];
  addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI}) => {
    violations.push(violatedDirective + ' ' + blockedURI);
  });
</script>`;

const POLICIES = {
  'a nonce alone': '',
  'Trusted Types': "; require-trusted-types-for 'script'; trusted-types lit-html",
};

for (const [name, more] of Object.entries(POLICIES)) {
  test(`chats under a strict policy: ${name}`, async ({page, visit, embed, sendbird, widget}) => {
    const {apiHost, wsHost} = sendbird;
    await visit({
      csp:
        `default-src 'none'; script-src 'nonce-abc'; style-src 'self'; ` +
        `connect-src ${apiHost} ${wsHost}; img-src 'self' ${apiHost}; ` +
        `base-uri 'none'; object-src 'none'${more}`,
      head: `${WATCH}<script nonce="abc" src="${embed.src}" defer></script>`,
    });
    await widget.open();

    await widget.say('**Strictly** speaking, caf&eacute;');

    await expect(widget.messages.getByText('speaking')).toHaveCount(2);
    await expect(widget.messages.getByText('café')).toHaveCount(1);
    expect(await page.evaluate('violations')).toEqual([]);
  });
}

test('keeps its colours where a page allows no styles', async ({page, visit, embed, widget}) => {
  await visit({
    csp: `default-src 'none'; script-src 'nonce-abc'; img-src 'self'`,
    head: `${WATCH}<script nonce="abc" src="${embed.src}" defer></script>`,
    body: embed.tag({'accent-color': 'rgb(0, 128, 0)'}),
  });

  await expect(widget.launcher).toHaveCSS('background-color', 'rgb(0, 128, 0)');
  expect(await page.evaluate('violations')).toEqual([]);
});
