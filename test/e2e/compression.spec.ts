import {expect, test} from './fixture.js';

test('frames that come as gzip are read', async ({
  page,
  browserName,
  visit,
  embed,
  site,
  sendbird,
  widget,
}) => {
  const kinds = new Set<string>();
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({payload}) => kinds.add(typeof payload));
  });
  sendbird.faults.compressFrames();
  await visit({
    body: embed.tag({
      'bot-id': 'silent',
      'user-id': 'ada',
      'token-endpoint': `${site.url}/chat-token?as=ada`,
    }),
  });
  await widget.open();
  await widget.say('Hello');
  const channels = () => [...sendbird.world.channels.values()];
  await expect.poll(() => channels()[0]?.messages.length).toBe(1);

  const texts = Array.from({length: 9}, (_, n) => `No. ${n}`);
  for (const text of texts) {
    sendbird.faults.say({channelUrl: channels()[0]!.url, userId: 'silent', text});
  }

  await expect(widget.messages.getByText(/^No/)).toHaveText(texts);
  // Firefox tells nothing of frames.
  if (browserName === 'chromium') expect([...kinds]).toEqual(['object']);
});
