import {expect} from '@open-wc/testing';

import {startLocalSendbird} from '../support/local-sendbird.js';
import type {LocalSendbird} from '../support/local-sendbird.js';
import {mountWidget} from '../support/widget.js';

// Channels and locks work between two widgets of one page as they do between tabs.
describe('several tabs', () => {
  let server: LocalSendbird;

  beforeEach(async () => {
    server = await startLocalSendbird();
  });
  afterEach(() => server.stop());

  const signedIn = (as: string) => ({'user-id': as, 'token-endpoint': server.tokenEndpoint(as)});

  it('make one guest, not five', async () => {
    const widgets = Array.from({length: 5}, () => mountWidget(server));

    await Promise.all(widgets.map((widget) => widget.open()));
    await Promise.all(widgets.map((widget) => widget.untilConnected()));

    const users = new Set(widgets.map(({element}) => element.session.userId));
    expect(users.size).to.equal(1);
  });

  it('sign out together', async () => {
    const here = mountWidget(server, signedIn('ada'));
    const there = mountWidget(server, signedIn('ada'));
    const somebodyElse = mountWidget(server, signedIn('ben'));
    for (const widget of [here, there, somebodyElse]) {
      await widget.open();
      await widget.untilConnected();
    }

    await here.element.signOut();
    await there.untilEvent('session-closed');

    expect(there.details('session-closed')).to.deep.equal([{userId: 'ada', reason: 'signed-out'}]);
    expect(somebodyElse.element.session.status).to.equal('connected');
  });

  it('show each other’s messages', async () => {
    const here = mountWidget(server, {...signedIn('ada'), 'bot-id': 'silent'});
    await here.open();
    await here.untilConnected();
    here.send('First');
    await here.untilEvent('message-sent');
    const there = mountWidget(server, {...signedIn('ada'), 'bot-id': 'silent'});
    await there.open();
    await there.untilMessage('First');

    here.send('Second');
    await there.untilMessage('Second');

    expect(there.messages).to.deep.equal(['First', 'Second']);
    expect(there.details('message-received')).to.deep.equal([]);
  });
});
