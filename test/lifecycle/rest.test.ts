import {aTimeout, expect} from '@open-wc/testing';

import {startLocalSendbird} from '../support/local-sendbird.js';
import type {LocalSendbird} from '../support/local-sendbird.js';
import {mountWidget} from '../support/widget.js';
import type {TestWidget} from '../support/widget.js';

describe('a chat that rests', () => {
  let server: LocalSendbird;

  beforeEach(async () => {
    server = await startLocalSendbird();
  });
  afterEach(() => server.stop());

  const connect = async (idleDisconnect: string) => {
    const widget = mountWidget(server, {'idle-disconnect': idleDisconnect});
    await widget.open();
    await widget.untilConnected();
    return widget;
  };

  const states = (widget: TestWidget) =>
    widget.details('connection-change').map(({state}) => state);
  const untilState = (widget: TestWidget, state: string) =>
    widget.until(() => states(widget).at(-1) === state, state);

  const leaveAndReturn = {
    'from the back-forward cache': () => {
      dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true}));
      dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}));
    },
    'from being frozen': () => {
      document.dispatchEvent(new Event('freeze'));
      document.dispatchEvent(new Event('resume'));
    },
  };
  for (const [where, act] of Object.entries(leaveAndReturn)) {
    it(`rests on when the page returns ${where}`, async () => {
      const widget = await connect('0');
      widget.element.hide();
      await untilState(widget, 'idle');
      const before = states(widget);

      act();

      expect(states(widget)).to.deep.equal(before);
      widget.element.show();
      await untilState(widget, 'online');
    });
  }

  it('begins when the page is frozen, and ends when it goes on', async () => {
    const widget = await connect('60');

    document.dispatchEvent(new Event('freeze'));
    expect(states(widget).at(-1)).to.equal('idle');
    document.dispatchEvent(new Event('resume'));

    await untilState(widget, 'online');
  });

  it('stays for the answer to a message of the page, and rests again', async () => {
    const widget = await connect('0');
    widget.element.hide();
    await untilState(widget, 'idle');
    widget.element.setAttribute('idle-disconnect', '3');

    await widget.element.sendMessage('Wake up');
    await widget.untilEvent('message-received');
    await untilState(widget, 'idle');

    expect(states(widget).slice(-4)).to.deep.equal(['idle', 'reconnecting', 'online', 'idle']);
  });

  it('rests once the connection is back, where that was lost meanwhile', async () => {
    const widget = await connect('0');
    await server.fault('holdLogins');
    await server.fault('killSocket');
    await untilState(widget, 'reconnecting');

    widget.element.hide();
    await aTimeout(50);
    await server.fault('releaseLogins');

    await untilState(widget, 'idle');
  });

  it('waits for longer than a timer can', async () => {
    const widget = await connect('3000000');

    widget.element.hide();
    await aTimeout(100);

    expect(states(widget).at(-1)).to.equal('online');
  });
});
