import {expect, test} from './fixture.js';

test('one script tag of another origin makes a chat', async ({visit, embed, widget}) => {
  await visit({body: `<script src="${embed.src}" defer ${embed.data()}></script>`});
  await widget.open();

  await widget.say('Good morning');

  await expect(widget.messages.getByText('Good morning')).toHaveCount(2);
});

test('a script in the head, without defer, makes a chat', async ({visit, embed, widget}) => {
  await visit({head: `<script src="${embed.src}" ${embed.data()}></script>`, body: ''});

  await expect(widget.launcher).toBeVisible();
});

test('the script loaded twice makes one widget', async ({visit, embed, widget}) => {
  const script = `<script src="${embed.src}" defer ${embed.data()}></script>`;

  await visit({head: script, body: script});

  await expect(widget.launcher).toBeVisible();
  await expect(widget.host).toHaveCount(1);
});

test('every data attribute becomes an attribute', async ({visit, embed, widget}) => {
  const data = embed.data({'user-id': 'ada', placement: 'top-start', 'accent-color': 'teal'});

  await visit({body: `<script src="${embed.src}" defer ${data}></script>`});

  await expect(widget.host).toHaveAttribute('user-id', 'ada');
  await expect(widget.host).toHaveAttribute('placement', 'top-start');
  await expect(widget.host).toHaveAttribute('accent-color', 'teal');
});

test('a tag and the script of another origin make a chat', async ({visit, embed, widget}) => {
  await visit({head: `<script src="${embed.src}" async></script>`});
  await widget.open();

  await widget.say('Good morning');

  await expect(widget.messages.getByText('Good morning')).toHaveCount(2);
});

test('a token endpoint of another origin signs in', async ({visit, embed, site, widget}) => {
  const endpoint = `${site.url}/chat-token?as=ada`;
  await visit({body: embed.tag({'user-id': 'ada', 'token-endpoint': endpoint})});
  await widget.open();

  await widget.say('It is me');

  await expect(widget.messages.getByText('It is me')).toHaveCount(2);
  await expect(widget.host).toHaveJSProperty('session.userId', 'ada');
  await expect(widget.host).toHaveJSProperty('session.guest', false);
});

test('a guest finds the conversation again', async ({page, visit, widget}) => {
  await visit();
  await widget.open();
  await widget.say('Remember me');
  await expect(widget.messages.getByText('Remember me')).toHaveCount(2);

  await page.reload();
  await widget.open();

  await expect(widget.messages.getByText('Remember me')).toHaveCount(2);
});
