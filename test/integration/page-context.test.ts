import {expect} from '@open-wc/testing';

import type {ChatAiWidget} from '../../src/index.js';
import {rejectionOf} from '../session/support.js';
import {startLocalSendbird} from '../support/local-sendbird.js';
import type {LocalSendbird} from '../support/local-sendbird.js';
import {mountWidget} from '../support/widget.js';

describe('what the page tells the bot', () => {
  let server: LocalSendbird;

  beforeEach(async () => {
    server = await startLocalSendbird();
  });
  afterEach(() => server.stop());

  const mount = (
    attributes: Readonly<Record<string, string>> = {},
    properties: Partial<ChatAiWidget> = {},
  ) =>
    mountWidget(
      server,
      {
        'bot-id': 'silent',
        'user-id': 'ada',
        'token-endpoint': server.tokenEndpoint('ada'),
        ...attributes,
      },
      properties,
    );
  /** The data of all messages, oldest first. */
  const dataOnServer = async () => {
    const {channels} = await server.state();
    return channels.flatMap(({messages}) =>
      messages.map(({data}) => JSON.parse(data || 'null') as unknown),
    );
  };

  it('goes with every message', async () => {
    const widget = mount({'ai-attributes': '{"plan":"gold"}'});
    await widget.open();
    widget.send('One');
    await widget.untilEvent('message-sent');

    widget.element.aiAttributes = {plan: 'silver'};
    widget.send('Two');
    await widget.untilEvent('message-sent', 2);

    expect(await dataOnServer()).to.deep.equal([
      {ai_attrs: {plan: 'gold'}},
      {ai_attrs: {plan: 'silver'}},
    ]);
  });

  it('goes beside the data of a message', async () => {
    const widget = mount({'ai-attributes': '{"plan":"gold"}'});

    await widget.element.sendMessage('Where is it?', {data: {order: 7}});

    expect(await dataOnServer()).to.deep.equal([{order: 7, ai_attrs: {plan: 'gold'}}]);
  });

  it('is nothing where the attribute is no JSON', async () => {
    const widget = mount({'ai-attributes': 'plan=gold'});

    await widget.element.sendMessage('Hi');

    expect(await dataOnServer()).to.deep.equal([null]);
  });

  it('is refused where it is no JSON, and nothing is sent', async () => {
    const widget = mount();

    const error = await rejectionOf(widget.element.sendMessage('Hi', {data: {n: 1n}}));

    expect(error).to.have.property('code', 'message/failed');
    expect(widget.chat?.conversation.messages).to.deep.equal([]);
  });

  it('waits with its message for the next page', async () => {
    await server.fault('holdLogins');
    const first = mount();
    await first.open();
    first.element.sendMessage('Early', {data: {order: 7}}).catch(() => undefined);
    await first.untilMessage('Early');
    first.element.remove();
    first.element.chat?.stop();

    const next = mount();
    await next.open();
    await server.fault('releaseLogins');
    await next.untilEvent('message-sent');

    expect(await dataOnServer()).to.deep.equal([{order: 7}]);
  });

  it('is what a new conversation begins with', async () => {
    const messages = [{message: 'Hello Ada', data: {suggested_replies: ['Prices']}}];
    const widget = mount({'first-messages': JSON.stringify(messages)});
    await widget.open();

    await widget.untilMessage('Hello Ada');

    expect(widget.button('Prices').textContent.trim()).to.equal('Prices');
  });

  it('names a new conversation, and gives it a picture', async () => {
    const cover = `${server.apiHost}/cover.png`;
    const widget = mount({'channel-name': 'Bread', 'channel-cover-url': cover});
    await widget.open();
    await widget.untilConnected();
    await widget.element.newConversation();

    const {channels} = await server.state();
    expect(channels.map(({name}) => name)).to.deep.equal(['Bread', 'Bread']);
    expect(channels.map(({coverUrl}) => coverUrl)).to.deep.equal([cover, cover]);
  });

  for (const {attributes, locale} of [
    {attributes: {locale: 'fr-CA'}, locale: 'fr-CA'},
    {attributes: {lang: 'ko'}, locale: 'ko'},
  ]) {
    it(`is the language ${locale} of a new guest`, async () => {
      const asked: string[] = [];
      const fetch = window.fetch.bind(window);
      window.fetch = (input, init) => {
        asked.push(input instanceof Request ? input.url : String(input));
        return fetch(input, init);
      };
      const widget = mountWidget(server, {'bot-id': 'silent', ...attributes});
      await widget.open();
      await widget.untilConnected();
      window.fetch = fetch;

      const settings = asked.find((address) => address.includes('widget_setting'));
      expect(new URL(String(settings)).searchParams.get('locale')).to.equal(locale);
    });
  }
});
