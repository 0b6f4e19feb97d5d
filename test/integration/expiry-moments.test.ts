import {expect} from '@open-wc/testing';

import {restoreOnline, setOnline} from '../session/support.js';
import {startLocalSendbird} from '../support/local-sendbird.js';
import type {LocalSendbird} from '../support/local-sendbird.js';
import {mountWidget} from '../support/widget.js';
import type {TestWidget} from '../support/widget.js';

describe('a token that expires', () => {
  let server: LocalSendbird;
  let widget: TestWidget;

  const connect = async (botId: string) => {
    widget = mountWidget(server, {
      'user-id': 'ada',
      'bot-id': botId,
      'token-endpoint': server.tokenEndpoint('ada'),
    });
    await widget.open();
    await widget.untilConnected();
    widget.send('Before');
    await widget.untilEvent('message-sent');
  };

  beforeEach(async () => {
    server = await startLocalSendbird({wordDelay: 20});
  });
  afterEach(async () => {
    restoreOnline();
    await server.stop();
  });

  const expireToken = () => server.fault('expireToken', {userId: 'ada'});
  const killSocket = () => server.fault('killSocket', {userId: 'ada'});
  const renewed = (count = 1) => widget.untilEvent('session-refreshed', count);
  const lastState = () => widget.details('connection-change').at(-1)?.state;

  const channelUrl = async () => (await server.state()).channels[0]!.url;

  const textsOf = async (userId: string) => {
    const {channels} = await server.state();
    return channels.flatMap(({messages}) =>
      messages.filter(({user}) => user?.user_id === userId).map(({message}) => message),
    );
  };

  describe('while the visitor reads and types', () => {
    const focused = () => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return element;
    };

    beforeEach(async () => {
      await connect('silent');
      const url = await channelUrl();
      for (let n = 1; n <= 20; n++) await server.say(url, 'silent', `Paragraph ${n}`);
      await widget.untilMessage('Paragraph 20');
    });

    for (const fault of ['expireToken', 'expireKey']) {
      it(`leaves everything as it is (${fault})`, async () => {
        const {input, log, messages} = widget;
        input.focus();
        widget.type('A draft');
        input.setSelectionRange(2, 5);
        log.scrollTop = 60;
        performance.clearResourceTimings();

        await server.fault(fault, {userId: 'ada'});
        await renewed();
        // A round trip, so that whatever followed from the renewal is over as well.
        await server.say(await channelUrl(), 'silent', 'The last one');
        await widget.untilMessage('The last one');

        expect(focused() === input).to.equal(true);
        expect(input.value).to.equal('A draft');
        expect([input.selectionStart, input.selectionEnd]).to.deep.equal([2, 5]);
        expect(log.scrollTop).to.equal(60);
        expect(widget.element.open).to.equal(true);
        expect(widget.messages).to.deep.equal([...messages, 'The last one']);
        expect((await server.state()).channels).to.have.length(1);
        const calls = performance
          .getEntriesByType('resource')
          .filter(({name}) => name.startsWith(server.apiHost) && !name.includes('__control'));
        expect(calls.map(({name}) => name)).to.deep.equal([]);
      });
    }
  });

  describe('while a message is on its way', () => {
    beforeEach(() => connect('echo'));

    afterEach(async () => {
      expect(await textsOf('ada')).to.deep.equal(['Before', 'On its way']);
      expect(await textsOf('echo')).to.deep.equal(['Before', 'On its way']);
      expect(widget.details('message-sent')).to.have.length(2);
      expect(widget.details('session-error')).to.deep.equal([]);
    });

    it('lets it arrive once', async () => {
      const expired = expireToken();
      widget.send('On its way');
      await expired;
      await renewed();
      await widget.untilEvent('message-received', 2);

      expect(widget.messages).to.deep.equal(['Before', 'Before', 'On its way', 'On its way']);
    });

    it('lets it arrive once, written during the renewal', async () => {
      await server.answer('ok', {times: 1, delay: 300});
      await expireToken();
      await widget.untilEvent('session-token-required', 2);
      widget.send('On its way');
      await renewed();
      await widget.untilEvent('message-received', 2);

      expect(widget.messages).to.deep.equal(['Before', 'Before', 'On its way', 'On its way']);
    });

    it('lets it arrive once, when it was never acknowledged', async () => {
      await server.fault('dropAcks');
      widget.send('On its way');
      await widget.untilEvent('message-received', 2);
      await Promise.all([expireToken(), killSocket()]);
      await renewed();
      await widget.untilEvent('message-sent', 2);

      const ours = widget.messages.filter((text) => text === 'On its way');
      expect(ours).to.have.length(2);
    });
  });

  describe('while an answer streams', () => {
    beforeEach(() => connect('stream'));

    const answered = async () => {
      await widget.untilEvent('message-received');
      const [answer] = await textsOf('stream');
      await widget.untilMessage('That was all of it.');
      expect(widget.details('message-received')).to.have.length(1);
      expect(widget.details('message-received')[0]).to.have.property('text', answer);
      expect(widget.messages).to.have.length(2);
    };

    it('lets it be complete', async () => {
      await widget.untilMessage('What a reply may hold');
      await expireToken();
      await renewed();

      await answered();
    });

    it('lets it be complete over a connection that broke as well', async () => {
      await widget.untilMessage('What a reply may hold');
      await Promise.all([expireToken(), killSocket()]);
      await renewed();

      await answered();
    });
  });

  it('lets an answer be complete that goes on over another connection', async () => {
    await connect('silent');
    const url = await channelUrl();
    const messageId = await server.say(url, 'silent', 'The first', {data: {stream: true}});
    await widget.untilMessage('The first');
    await server.answer('hang', {times: 1});
    await expireToken();
    await widget.untilEvent('session-token-required', 2);
    setOnline(false);
    await widget.until(() => lastState() === 'offline');
    setOnline(true);
    await renewed();
    // It arrives once the conversation is open there.
    widget.send('Go on');
    await widget.untilEvent('message-sent', 2);

    const rest = {text: 'The first and the last', data: {stream: false}};
    await server.fault('edit', {channelUrl: url, messageId, ...rest});
    await widget.untilEvent('message-received');

    expect(widget.details('message-received')[0]).to.have.property('text', rest.text);
    expect(widget.messages).to.deep.equal(['Before', rest.text, 'Go on']);
  });

  describe('out of sight', () => {
    beforeEach(() => connect('echo'));

    it('is renewed while the socket is taken up again', async () => {
      await server.fault('holdLogins');
      await killSocket();
      await widget.until(() => lastState() === 'reconnecting');
      await expireToken();
      widget.send('Meanwhile');

      await server.fault('releaseLogins');
      await renewed();
      await widget.untilEvent('message-sent', 2);

      expect(await textsOf('ada')).to.deep.equal(['Before', 'Meanwhile']);
      expect(lastState()).to.equal('online');
      expect(widget.details('session-token-required')).to.have.length(2);
    });

    it('is renewed while the window is closed', async () => {
      await widget.untilEvent('message-received');
      widget.element.hide();
      await expireToken();
      await renewed();
      await server.say(await channelUrl(), 'echo', 'Still there?');
      await widget.untilEvent('unread-change');

      expect(widget.details('unread-change')).to.deep.equal([{count: 1}]);
      widget.element.show();
      await widget.untilMessage('Still there?');
      await widget.untilEvent('unread-change', 2);
      expect(widget.details('unread-change').at(-1)).to.deep.equal({count: 0});
    });
  });
});
