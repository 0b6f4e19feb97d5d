import {expect} from '@open-wc/testing';

import {startLocalSendbird} from '../support/local-sendbird.js';
import type {LocalSendbird} from '../support/local-sendbird.js';
import {mountWidget} from '../support/widget.js';

describe('messages', () => {
  let server: LocalSendbird;

  beforeEach(async () => {
    server = await startLocalSendbird();
  });
  afterEach(() => server.stop());

  const open = async (bot: string) => {
    const widget = mountWidget(server, {
      'bot-id': bot,
      'user-id': 'ada',
      'token-endpoint': server.tokenEndpoint('ada'),
    });
    await widget.open();
    await widget.untilConnected();
    await widget.until(() => (widget.text, true));
    return widget;
  };

  const channelOf = async () => {
    const {channels} = await server.state();
    return channels[0]!.url;
  };

  it('grows a streamed answer in place, and tells of it once', async () => {
    const widget = await open('stream');
    const seen = new Set<number>();

    widget.send('Show me everything');
    await widget.until(() => {
      seen.add(widget.messages.at(-1)?.length ?? 0);
      return widget.details('message-received').length === 1;
    });

    expect(widget.messages).to.have.length(2);
    expect(seen.size).to.be.greaterThan(5);
    await widget.until(() => widget.log.querySelector('table') !== null);
    expect(widget.log.querySelector('.bubble script, .bubble iframe')).to.equal(null);
    expect(widget.details('message-received')).to.have.length(1);
  });

  it('sends a suggested reply', async () => {
    const widget = await open('stream');
    widget.send('Hello');
    await widget.untilEvent('message-received');

    await widget.until(() => Boolean(widget.button('Once more')));
    widget.button('Once more').click();
    await widget.untilEvent('message-sent', 2);

    expect(widget.details('message-sent')[1]).to.have.property('text', 'Once more');
  });

  it('shows who is typing', async () => {
    const widget = await open('silent');
    widget.send('Anybody there?');
    await widget.untilEvent('message-sent');
    const channelUrl = await channelOf();

    await server.fault('typing', {channelUrl, userId: 'silent', on: true});
    await widget.until(() => widget.text.includes('is typing'));
    await server.fault('typing', {channelUrl, userId: 'silent', on: false});

    await widget.until(() => !widget.text.includes('is typing'));
  });

  it('shows edits and deletions', async () => {
    const widget = await open('silent');
    widget.send('Hello');
    await widget.untilEvent('message-sent');
    const channelUrl = await channelOf();
    const messageId = await server.say(channelUrl, 'silent', 'Frist');
    await widget.untilMessage('Frist');

    await server.fault('edit', {channelUrl, messageId, text: 'First'});
    await widget.untilMessage('First');
    await server.fault('deleteMessage', {channelUrl, messageId});
    await widget.until(() => !widget.messages.includes('First'));

    expect(widget.messages).to.deep.equal(['Hello']);
  });

  it('loads older messages on scrolling up, and keeps the place', async function () {
    this.timeout(40_000);
    const first = await open('silent');
    first.send('Start');
    await first.untilEvent('message-sent');
    const channelUrl = await channelOf();
    for (let n = 1; n <= 70; n++) await server.say(channelUrl, 'silent', `Message ${n}`);
    first.element.remove();
    const widget = await open('silent');
    await widget.untilMessage('Message 70');
    expect(widget.messages).to.not.include('Message 20');
    await widget.until(() => widget.log.scrollTop > 0, 'the end in view');

    const anchor = [...widget.log.querySelectorAll('.bubble')].find((bubble) =>
      bubble.textContent.includes('Message 45'),
    )!;
    widget.log.scrollTop = 0;
    const before = anchor.getBoundingClientRect().top;
    await widget.untilMessage('Message 20');
    await widget.until(() => Math.abs(anchor.getBoundingClientRect().top - before) < 2);

    widget.log.scrollTop = 0;
    await widget.untilMessage('Start');
  });

  it('counts what the visitor has not seen, and shows it on the launcher', async () => {
    const widget = await open('silent');
    widget.send('Hello');
    await widget.untilEvent('message-sent');
    const channelUrl = await channelOf();
    widget.element.hide();

    await server.say(channelUrl, 'silent', 'One');
    await server.say(channelUrl, 'silent', 'Two');
    await widget.until(() => widget.details('unread-change').at(-1)?.count === 2);
    const badge = widget.launcher.querySelector('chat-ai-badge')!;
    await widget.until(() => badge.shadowRoot?.textContent.includes('2') ?? false);

    widget.element.show();
    await widget.until(() => widget.details('unread-change').at(-1)?.count === 0);
  });

  it('shows raw HTML as text and links only where they are safe', async () => {
    const widget = await open('silent');
    widget.send('Hello');
    await widget.untilEvent('message-sent');
    const channelUrl = await channelOf();

    await server.say(
      channelUrl,
      'silent',
      '<img src=x onerror=alert(1)> [good](https://shop.example/a) [bad](javascript:alert(1))',
    );
    await widget.untilMessage('<img src=x');

    const links = [...widget.log.querySelectorAll('.bubble a')] as HTMLAnchorElement[];
    expect(links.map(({href}) => href)).to.deep.equal(['https://shop.example/a']);
    expect(links[0]?.rel).to.equal('noopener noreferrer');
    expect(links[0]?.target).to.equal('_blank');
    expect(widget.log.querySelector('.bubble img') === null).to.equal(true);
  });

  it('sends by method, and rejects a message that is deleted before it left', async () => {
    const widget = await open('silent');

    await widget.element.sendMessage('By method');

    expect(widget.messages).to.deep.equal(['By method']);
  });
});
