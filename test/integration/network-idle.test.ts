import {expect} from '@open-wc/testing';

import {Visitor} from './visitor.js';

describe('a window that was closed for a while', () => {
  let ada: Visitor;

  beforeEach(async () => (ada = await Visitor.arrive({'idle-disconnect': '0.2'})));
  afterEach(() => ada.leave());

  const closeForLong = async () => {
    ada.widget.element.hide();
    await ada.expectSockets(0);
  };
  const openAgain = async () => {
    ada.widget.element.show();
    await ada.untilOnline();
  };

  it('takes its socket up again by its key, and what was missed', async () => {
    await ada.begin();
    await closeForLong();
    await ada.say('Meanwhile');

    await openAgain();
    ada.widget.send('After');

    await ada.expectBoth(['Before', 'Meanwhile', 'After']);
    expect(await ada.logins()).to.deep.equal(['token', 'key']);
    expect(await ada.server.tokenRequests()).to.have.length(1);
    expect(ada.widget.sessionEvents).to.deep.equal(['session-token-required', 'session-connected']);
  });

  it('shows its token for another key where that is over', async () => {
    await ada.begin();
    await closeForLong();
    await ada.server.fault('forgetSessions');

    await openAgain();
    ada.widget.send('After');

    await ada.expectBoth(['Before', 'After']);
    expect(await ada.server.tokenRequests()).to.have.length(1);
    expect(ada.errors).to.deep.equal([]);
  });

  it('has one socket, however often it is opened and closed', async () => {
    await ada.begin();

    for (let n = 0; n < 5; n++) {
      await closeForLong();
      ada.widget.element.show();
      ada.widget.element.hide();
      ada.widget.element.show();
      await ada.untilOnline();
    }

    ada.widget.send('After');
    await ada.expectBoth(['Before', 'After']);
    await ada.expectSockets(1);
  });
});
