import {expect} from '@open-wc/testing';

import {rememberGuest} from '../../src/memory/guest.js';
import {refused, TestSession} from './test-session.js';

const guest = {
  userId: 'guest-1',
  token: 'guest-token',
  channelUrl: 'channel-1',
};
const made = {looks: {accent: 'teal'}, guest};

describe('SessionController: a refusal', () => {
  const sessions: TestSession[] = [];

  const create = (...args: ConstructorParameters<typeof TestSession>) => {
    const session = new TestSession(...args);
    sessions.push(session);
    return session;
  };
  afterEach(() => {
    for (const {controller} of sessions.splice(0)) controller.stop();
    sessionStorage.clear();
  });

  for (const code of [400302, 400309, 400111, 400201, 400310, 400300, 400301]) {
    it(`makes another guest when the one of before is refused with ${code}`, async () => {
      const session = create({userId: null});
      rememberGuest(session.storage, {...guest, userId: 'guest-0', token: 'old'});
      session.backEnd.settingsOutcome = made;
      session.backEnd.outcomes.push(refused(code));

      session.controller.start();
      await session.until('connected');

      expect(session.backEnd.connects.map(({userId}) => userId)).to.deep.equal([
        'guest-0',
        'guest-1',
      ]);
      expect(session.told).to.deep.equal(['connected', 'opened']);
    });
  }

  const refusals = [
    {code: 400302, reason: 'expired'},
    {code: 400309, reason: 'expired'},
    {code: 400111, reason: 'rejected'},
  ];
  for (const {code, reason} of refusals) {
    it(`asks once more when ${code} refuses the token`, async () => {
      const session = create();
      session.answers.push('one', 'two');
      session.backEnd.outcomes.push(refused(code));

      session.controller.start();
      await session.until('connected');

      expect(session.details.map((detail) => detail.reason)).to.deep.equal([
        'initial',
        reason,
        undefined,
      ]);
      expect(session.backEnd.connects.map(({token}) => token)).to.deep.equal(['one', 'two']);
      expect(session.statuses).to.deep.equal([
        'authenticating',
        'connecting',
        'authenticating',
        'connecting',
        'connected',
      ]);
    });

    it(`fails, once, when ${code} refuses the second token too`, async () => {
      const session = create();
      session.backEnd.outcomes.push(refused(code), refused(code));

      session.controller.start();
      await session.until('failed');

      expect(session.told).to.deep.equal(['token-required', 'token-required', 'error']);
      expect(session.details.at(-1)).to.deep.include({code: 'connect/refused', sendbirdCode: code});
    });
  }

  it('says that a token is missing where there is no source of one', async () => {
    const session = create({}, false);
    session.backEnd.outcomes.push(refused(400111));

    session.controller.start();
    await session.until('failed');

    expect(session.details.at(-1)).to.deep.include({code: 'token/missing', retryable: false});
    expect(session.backEnd.connects).to.have.length(1);
  });

  it('does not go on without a token when sessionToken was refused', async () => {
    const session = create({sessionToken: 'given'}, false);
    session.backEnd.outcomes.push(refused(400302));

    session.controller.start();
    await session.until('failed');

    expect(session.backEnd.connects.map(({token}) => token)).to.deep.equal(['given']);
    expect(session.details.at(-1)).to.have.property('code', 'token/missing');
  });

  it('closes when the page declines', async () => {
    const session = create();
    session.answers.push(null);

    session.controller.start();
    await session.until('closed');

    expect(session.told).to.deep.equal(['token-required', 'closed']);
    expect(session.details.at(-1)).to.deep.equal({userId: 'ada', reason: 'declined'});
    expect(session.controller.closeReason).to.equal('declined');
    expect(session.backEnd.connects).to.deep.equal([]);
  });

  const endings = {400310: 'revoked', 400300: 'deactivated', 400301: 'deleted'};
  for (const [code, reason] of Object.entries(endings)) {
    it(`closes as ${reason} when ${code} refuses a user`, async () => {
      const session = create();
      session.backEnd.outcomes.push(refused(Number(code)));

      session.controller.start();
      await session.until('closed');

      expect(session.told).to.deep.equal(['token-required', 'closed']);
      expect(session.details.at(-1)).to.deep.equal({userId: 'ada', reason});
    });
  }
});
