import {expect} from '@open-wc/testing';

import {startLocalSendbird} from '../support/local-sendbird.js';
import type {LocalSendbird} from '../support/local-sendbird.js';
import {mountWidget} from '../support/widget.js';

const HOUR = 60 * 60 * 1000;
const RealDate = Date;

/** The visitor's clock is so many ms ahead of the server's, or behind with a minus. */
function shiftClock(ms: number) {
  window.Date = class extends RealDate {
    constructor(...args: [] | [string | number | Date]) {
      if (args.length === 0) super(RealDate.now() + ms);
      // All its forms; those with several numbers are no concern of the type's.
      else super(...(args as [number]));
    }

    static override now() {
      return RealDate.now() + ms;
    }
  } as DateConstructor;
}

const clocks = [
  {clock: 'a day ahead', ms: 24 * HOUR},
  {clock: 'a day behind', ms: -24 * HOUR},
  // As after the battery of the clock was empty.
  {clock: 'years ahead', ms: 50_000 * HOUR},
  {clock: 'years behind', ms: -50_000 * HOUR},
];
for (const {clock, ms} of clocks) {
  describe(`a visitor whose clock is ${clock}`, () => {
    let server: LocalSendbird;

    beforeEach(async () => {
      server = await startLocalSendbird();
      shiftClock(ms);
    });
    afterEach(async () => {
      window.Date = RealDate;
      await server.stop();
    });

    const signedIn = () => ({'user-id': 'ada', 'token-endpoint': server.tokenEndpoint('ada')});

    it('is asked for one token, and for one more when it expires', async () => {
      const widget = mountWidget(server, signedIn());
      await widget.open();
      await widget.untilConnected();
      widget.send('Before');
      await widget.untilEvent('message-received');
      expect(await server.tokenRequests()).to.have.length(1);

      await server.fault('expireToken', {userId: 'ada'});
      await widget.untilEvent('session-refreshed');
      await server.fault('killSocket', {userId: 'ada'});
      widget.send('After');
      await widget.untilEvent('message-received', 2);

      expect(await server.tokenRequests()).to.have.length(2);
      expect(widget.details('session-error')).to.deep.equal([]);
      expect(widget.messages).to.deep.equal(['Before', 'Before', 'After', 'After']);
    });

    it('finds the conversation, in order, on the next page', async () => {
      const first = mountWidget(server, signedIn());
      await first.open();
      await first.untilConnected();
      first.send('One');
      await first.untilEvent('message-received');
      first.send('Two');
      await first.untilEvent('message-received', 2);
      first.element.remove();

      const second = mountWidget(server, signedIn());
      await second.open();
      await second.untilMessage('Two');

      expect(second.messages).to.deep.equal(['One', 'One', 'Two', 'Two']);
      expect((await server.state()).channels).to.have.length(1);
    });

    it('finds the end of a long conversation on the next page', async () => {
      const first = mountWidget(server, signedIn());
      await first.open();
      await first.untilConnected();
      first.send('Begin');
      await first.untilEvent('message-received');
      first.element.remove();
      const {url} = (await server.state()).channels[0]!;
      // More than a page of the history holds.
      for (let n = 1; n <= 40; n++) await server.say(url, 'echo', `Message ${n}`);

      const second = mountWidget(server, signedIn());
      await second.open();

      await second.untilMessage('Message 40');
    });

    it('sees when a message was said, by the time of the server', async () => {
      const widget = mountWidget(server, signedIn());
      await widget.open();
      await widget.untilConnected();
      widget.send('Now');
      await widget.untilEvent('message-received');

      const [stored] = (await server.state()).channels[0]!.messages;
      const times = [...widget.log.querySelectorAll('time')].map(({dateTime}) => dateTime);
      const shift = times.map((time) => Math.abs(RealDate.parse(time) - stored!.created_at));
      expect(shift).to.not.be.empty;
      expect(Math.max(...shift)).to.be.lessThan(HOUR);
    });

    it('stays the same guest', async () => {
      const first = mountWidget(server);
      await first.open();
      await first.untilConnected();
      first.send('Remember me');
      await first.untilEvent('message-received');
      const {userId} = first.element.session;
      first.element.remove();

      const second = mountWidget(server);
      await second.open();
      await second.untilMessage('Remember me');

      expect(second.element.session.userId).to.equal(userId);
    });
  });
}
