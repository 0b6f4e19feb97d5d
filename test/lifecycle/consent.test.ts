import {expect} from '@open-wc/testing';

import {startLocalSendbird} from '../support/local-sendbird.js';
import type {LocalSendbird} from '../support/local-sendbird.js';
import {mountWidget} from '../support/widget.js';
import type {TestWidget} from '../support/widget.js';

const NAMES = 'channel choices draft greeted guest looks outbox teased'.split(' ');

describe('consent that is withdrawn', () => {
  let server: LocalSendbird;

  beforeEach(async () => {
    server = await startLocalSendbird();
  });
  afterEach(async () => {
    // What the page alone remembers would be there for the next test.
    for (const element of document.querySelectorAll('chat-ai-widget')) element.storage = 'local';
    await Promise.resolve();
    await server.stop();
  });

  const ours = () =>
    [localStorage, sessionStorage]
      .flatMap((area) => Object.keys(area))
      .filter((key) => key.startsWith('chat-ai-widget'));
  const names = () => [...new Set(ours().map((key) => key.split('/')[3]))].sort();
  /** What other tabs, and pages with another bot, have kept. */
  const keepElsewhere = () => {
    for (const key of [`${server.appId}/echo/guest`, `${server.appId}/sales/draft`, 'A/b/older']) {
      localStorage.setItem(`chat-ai-widget/${key}`, '{}');
      sessionStorage.setItem(`chat-ai-widget/${key}`, '{}');
    }
    localStorage.setItem('of-the-page', 'stays');
  };
  const choose = async (widget: TestWidget) => {
    widget.button('Menu').click();
    await widget.until(() => Boolean(widget.button('Sound')));
    widget.button('Sound').click();
  };

  /** With everything in use that is ever kept. */
  const chat = async () => {
    const widget = mountWidget(server, {teaser: 'Questions?', 'auto-open': '0.01 phone'});
    await widget.until(() => Boolean(teaserOf(widget)?.shadowRoot?.querySelector('.dismiss')));
    teaserOf(widget)!.shadowRoot!.querySelector<HTMLElement>('.dismiss')!.click();
    await widget.untilEvent('chat-open');
    await widget.until(() => Boolean(widget.input));
    await widget.untilConnected();
    widget.send('Before');
    await widget.untilEvent('message-received');
    await choose(widget);
    await server.fault('holdLogins');
    await server.fault('killSocket');
    await widget.until(() => widget.element.session.status === 'reconnecting');
    widget.send('Waits');
    await widget.untilMessage('Waits');
    widget.type('A draft');
    await widget.until(() => names().join() === NAMES.join());
    return widget;
  };
  const teaserOf = ({element}: TestWidget) => element.shadowRoot.querySelector('chat-ai-teaser');

  it('leaves nothing in either storage, and nothing is written from then on', async () => {
    const widget = await chat();
    keepElsewhere();

    widget.element.storage = 'none';
    await widget.element.updateComplete;
    expect(ours()).to.deep.equal([]);

    widget.type('Another draft');
    await choose(widget);
    widget.element.hide();
    widget.element.teaser = 'More questions?';
    widget.element.show();
    widget.send('Waits, too');
    await widget.untilMessage('Waits, too');
    expect(ours()).to.deep.equal([]);
    await server.fault('releaseLogins');
    await widget.untilEvent('message-sent', 3);
    await widget.element.newConversation();
    await widget.element.signOut();

    expect(ours()).to.deep.equal([]);
    expect(localStorage.getItem('of-the-page')).to.equal('stays');
  });

  it('changes nothing for the visitor on this page', async () => {
    const widget = await chat();
    const {userId} = widget.element.session;

    widget.element.storage = 'none';
    await server.fault('releaseLogins');
    await widget.untilEvent('message-sent', 2);
    widget.element.teaser = 'More questions?';
    widget.element.hide();
    await widget.element.updateComplete;

    expect(widget.element.session.userId).to.equal(userId);
    expect(widget.input.value).to.equal('A draft');
    expect(teaserOf(widget)).to.equal(null);
    expect(widget.sessionEvents).to.deep.equal(['session-connected']);
  });

  it('and given again keeps everything again', async () => {
    const widget = await chat();
    widget.element.storage = 'none';
    await widget.element.updateComplete;

    widget.element.storage = 'local';
    await widget.element.updateComplete;

    expect(names()).to.deep.equal(NAMES);
    expect(Object.keys(sessionStorage)).to.have.length(2);
  });

  it('takes everything along to where the page keeps it from now on', async () => {
    const widget = await chat();

    widget.element.storage = 'session';
    await widget.element.updateComplete;

    expect(names()).to.deep.equal(NAMES);
    expect(Object.keys(localStorage)).to.deep.equal([]);
  });

  it('counts for what earlier pages kept, though nobody opened the chat on this one', async () => {
    const widget = mountWidget(server);
    await widget.element.updateComplete;
    keepElsewhere();

    widget.element.storage = 'none';
    await widget.until(() => ours().length === 0);

    expect(widget.element.chat).to.equal(undefined);
    expect(localStorage.getItem('of-the-page')).to.equal('stays');
  });

  it('is not what a page says that waits for it', async () => {
    keepElsewhere();
    const kept = ours();

    const widget = mountWidget(server, {storage: 'none'});
    await widget.element.updateComplete;
    widget.element.storage = 'local';
    await widget.open();
    await widget.untilConnected();

    expect(ours()).to.include.members(kept);
  });
});
