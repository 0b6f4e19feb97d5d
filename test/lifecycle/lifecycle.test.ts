import {aTimeout, expect} from '@open-wc/testing';

import type {ChatAiWidget} from '../../src/index.js';
import {startLocalSendbird} from '../support/local-sendbird.js';
import type {LocalSendbird} from '../support/local-sendbird.js';
import {mountWidget} from '../support/widget.js';

describe('the life of an element', () => {
  let server: LocalSendbird;

  beforeEach(async () => {
    server = await startLocalSendbird();
  });
  afterEach(() => server.stop());

  const signedIn = (as: string) => ({'user-id': as, 'token-endpoint': server.tokenEndpoint(as)});
  const socketsOf = async () => (await server.state()).sockets.map(({userId}) => userId);

  it('asks nothing and stores nothing before it is opened', async () => {
    // With all that it would need to begin with there already, it would be fast.
    await import('../../src/chat-window/index.js');
    await import('../../src/chat/widget-chat.js');
    await import('../../src/sendbird/connect.js');
    const widget = mountWidget(server, signedIn('ada'));
    await widget.element.updateComplete;
    await aTimeout(300);

    expect(await server.tokenRequests()).to.deep.equal([]);
    expect((await server.state()).users.map(({user_id: id}) => id)).to.not.include('ada');
    expect(localStorage).to.have.length(0);
    expect(sessionStorage).to.have.length(0);
    expect(widget.events).to.deep.equal([]);
  });

  it('leaves no database behind', async () => {
    const widget = mountWidget(server, signedIn('ada'));

    await widget.open();
    await widget.untilConnected();
    widget.send('Hello');
    await widget.untilEvent('message-received');

    expect(await indexedDB.databases()).to.deep.equal([]);
  });

  it('starts at once with connect="load", and stays closed', async () => {
    const widget = mountWidget(server, {...signedIn('ada'), connect: 'load'});

    await widget.untilConnected();

    expect(widget.element.open).to.equal(false);
  });

  it('starts when the page is idle with connect="idle"', async () => {
    const widget = mountWidget(server, {...signedIn('ada'), connect: 'idle'});

    await widget.untilConnected();

    expect(widget.element.open).to.equal(false);
  });

  it('starts an inline window once it is in view', async () => {
    const spacer = document.createElement('div');
    spacer.style.height = '300vh';
    document.body.append(spacer);
    const widget = mountWidget(server, {...signedIn('ada'), mode: 'inline'});
    await aTimeout(300);
    expect(widget.element.session.status).to.equal('idle');

    widget.element.scrollIntoView();
    await widget.untilConnected();

    expect(widget.launcher.checkVisibility()).to.equal(false);
    spacer.remove();
  });

  it('keeps two users on one page apart', async () => {
    const ada = mountWidget(server, signedIn('ada'));
    const ben = mountWidget(server, signedIn('ben'));
    await ada.open();
    await ben.open();
    await ada.untilConnected();
    await ben.untilConnected();

    ada.send('I am Ada');
    ben.send('I am Ben');
    await ada.untilEvent('message-received');
    await ben.untilEvent('message-received');

    expect(ada.messages).to.deep.equal(['I am Ada', 'I am Ada']);
    expect(ben.messages).to.deep.equal(['I am Ben', 'I am Ben']);
  });

  it('shares one token request among widgets of the same user', async () => {
    const one = mountWidget(server, signedIn('ada'));
    const two = mountWidget(server, {...signedIn('ada'), 'bot-id': 'silent'});

    await Promise.all([one.open(), two.open()]);
    await Promise.all([one.untilConnected(), two.untilConnected()]);

    expect(await server.tokenRequests()).to.have.length(1);
  });

  it('ends everything when it is removed, and starts again when it is back', async () => {
    const widget = mountWidget(server, signedIn('ada'));
    await widget.open();
    await widget.untilConnected();
    widget.send('Hello');
    await widget.untilEvent('message-received');

    widget.element.remove();
    for (let n = 0; n < 100 && (await socketsOf()).length; n++) await aTimeout(20);
    expect(await socketsOf()).to.deep.equal([]);
    expect(widget.element.session.status).to.equal('idle');

    document.body.append(widget.element);
    await widget.untilConnected();
    await widget.untilMessage('Hello');
    expect(await socketsOf()).to.deep.equal(['ada']);
  });

  it('is opened while it is out of the page, and starts when it is back', async () => {
    const widget = mountWidget(server, signedIn('ada'));
    await widget.open();
    await widget.untilConnected();
    widget.element.remove();
    for (let n = 0; n < 100 && widget.element.chat; n++) await aTimeout(20);

    widget.element.open = false;
    await widget.element.updateComplete;
    widget.element.open = true;
    await widget.element.updateComplete;
    await aTimeout(50);
    expect(widget.details('session-error')).to.deep.equal([]);

    document.body.append(widget.element);
    await widget.untilConnected();
  });

  for (const [who, as, draft] of [
    ['the same user', 'ada', 'A draft'],
    ['another user', 'ben', ''],
  ] as const) {
    it(`shows “${draft}” of ada to ${who} when it is back`, async () => {
      const widget = mountWidget(server, {...signedIn('ada'), storage: 'none'});
      await widget.open();
      await widget.untilConnected();
      widget.type('A draft');

      widget.element.remove();
      await widget.until(() => widget.element.chat === undefined);
      expect(widget.input.value).to.equal('');
      document.body.append(widget.element);
      widget.element.userId = as;
      widget.element.tokenEndpoint = server.tokenEndpoint(as);
      await widget.until(() => widget.element.session.userId === as);

      expect(widget.input.value).to.equal(draft);
    });
  }

  it('goes on as it was when it is moved', async () => {
    const widget = mountWidget(server, signedIn('ada'));
    await widget.open();
    await widget.untilConnected();
    const place = document.createElement('main');
    document.body.append(place);

    place.append(widget.element);
    // Longer than an element that is gone keeps its chat.
    await aTimeout(1200);

    expect(widget.element.session.status).to.equal('connected');
    expect(await server.tokenRequests()).to.have.length(1);
    place.remove();
  });

  it('aborts a token request that nobody waits for any more', async () => {
    await server.answer('hang');
    const widget = mountWidget(server, signedIn('ada'));
    let signal: AbortSignal | undefined;
    widget.element.addEventListener('session-token-required', (event) => {
      signal = event.detail.signal;
    });
    await widget.open();
    await widget.untilEvent('session-token-required');

    widget.element.remove();
    await widget.until(() => signal?.aborted === true);

    expect(widget.sessionEvents).to.deep.equal(['session-token-required']);
  });

  it('takes properties that were set before the element was defined', async () => {
    const early = document.createElement('chat-ai-late') as ChatAiWidget;
    Object.assign(early, {appId: server.appId, botId: 'echo', open: true, accentColor: 'red'});
    document.body.append(early);
    const {ChatAiWidget: Widget} = await import('../../src/index.js');

    customElements.define('chat-ai-late', class extends Widget {});
    await early.updateComplete;

    expect(early.appId).to.equal(server.appId);
    expect(early.open).to.equal(true);
    early.remove();
  });
});
