import {expect} from '@open-wc/testing';

import {Visitor} from './visitor.js';

const FAILURES = [
  {status: 500, code: 500901},
  {status: 503, code: 500901},
  {status: 429, code: 500910},
  {status: 429, code: 500910, retryAfter: 1},
];

/** Presses the button, which then is gone. */
async function tryAgain({widget}: Visitor) {
  await widget.until(() => Boolean(widget.button('Try again')));
  widget.button('Try again').click();
  await widget.until(() => !widget.text.includes('Try again'));
}

describe('calls that fail', () => {
  let visitor: Visitor;

  afterEach(() => visitor.leave());

  for (const failure of FAILURES) {
    const {status, retryAfter} = failure;
    const what = `${status}${retryAfter ? ' with Retry-After' : ''}`;

    it(`leave the conversation to a second try: ${what} for a new channel`, async () => {
      visitor = await Visitor.arrive();
      await visitor.server.fault('failRest', {...failure, path: '/v3/group_channels'});

      await visitor.widget.open();
      visitor.widget.send('Hello');
      await visitor.widget.untilEvent('session-error');
      await tryAgain(visitor);

      await visitor.expectBoth(['Hello']);
      expect(visitor.errors).to.have.length(1);
      expect(visitor.errors[0]).to.include({retryable: true, sendbirdCode: failure.code});
      expect((await visitor.server.state()).channels).to.have.length(1);
      expect(visitor.widget.text).to.not.include('Try again');
    });

    it(`are made up for by the SDK: ${what} for the messages, once`, async () => {
      visitor = await Visitor.arrive();
      await visitor.server.fault('failRest', {...failure, path: '/messages'});

      await visitor.begin();

      expect(visitor.errors).to.deep.equal([]);
    });

    it(`leave the messages to a second try: ${what}, again and again`, async () => {
      visitor = await Visitor.arrive();
      await visitor.server.fault('failRest', {...failure, path: '/messages', times: 99});
      await visitor.widget.open();
      visitor.widget.send('Hello');
      await visitor.widget.untilEvent('session-error');
      expect(visitor.errors[0]).to.include({retryable: true, sendbirdCode: failure.code});

      await visitor.server.fault('clear');
      await tryAgain(visitor);

      await visitor.expectBoth(['Hello']);
      expect(visitor.errors).to.have.length(1);
    });

    it(`leave the guest to a second try: ${what} for widget_setting`, async () => {
      visitor = await Visitor.arrive({'user-id': '', 'token-endpoint': ''});
      await visitor.server.fault('failRest', {...failure, path: 'widget_setting', times: 1});

      await visitor.widget.open();
      visitor.widget.send('Hello');
      await visitor.widget.untilEvent('session-error');
      expect(visitor.errors[0]).to.include({code: 'settings/unreachable', retryable: true});
      await tryAgain(visitor);

      await visitor.expectBoth(['Hello']);
      const {users} = await visitor.server.state();
      expect(users.filter(({user_id: id}) => id.startsWith('guest-'))).to.have.length(1);
    });
  }
});

describe('a host without an address', () => {
  let visitor: Visitor;

  afterEach(() => visitor.leave());

  const NOWHERE = {'api-host': 'https://nowhere.invalid', 'ws-host': 'wss://nowhere.invalid'};

  it('says that the chat cannot be reached, and connects where the page names another', async () => {
    visitor = await Visitor.arrive(NOWHERE);
    await visitor.widget.open();
    visitor.widget.send('Hello');
    await visitor.widget.untilEvent('session-error');
    expect(visitor.errors[0]).to.include({code: 'connect/unreachable', retryable: true});
    await visitor.widget.until(() => Boolean(visitor.widget.button('Try again')));

    Object.assign(visitor.widget.element, {
      apiHost: visitor.server.apiHost,
      wsHost: visitor.server.wsHost,
    });

    await visitor.widget.untilConnected();
  });

  it('makes no guest, and says so', async () => {
    visitor = await Visitor.arrive({...NOWHERE, 'user-id': '', 'token-endpoint': ''});

    await visitor.widget.open();
    await visitor.widget.untilEvent('session-error');

    expect(visitor.errors[0]).to.include({code: 'settings/unreachable', retryable: true});
  });

  it('is asked again for a token, until the page names another', async () => {
    visitor = await Visitor.arrive({'token-endpoint': 'https://nowhere.invalid/chat-token'});
    await visitor.widget.open();
    await visitor.widget.until(() => visitor.widget.element.session.status === 'authenticating');

    visitor.widget.element.tokenEndpoint = visitor.server.tokenEndpoint('ada');

    await visitor.begin();
    expect(visitor.errors).to.deep.equal([]);
  });
});

describe('a captive portal', () => {
  let visitor: Visitor;

  afterEach(() => visitor.leave());

  const enter = async () => {
    await visitor.server.answer('html');
    await visitor.server.fault('captivePortal');
  };
  const pass = async () => {
    await visitor.server.answer('ok');
    await visitor.server.fault('captivePortal', {on: false});
  };
  const expectPlainWords = () => {
    const said = visitor.widget.text + JSON.stringify(visitor.errors);
    expect(said).to.not.match(/JSON|Unexpected|doctype|</i);
  };

  const cases = [
    {who: 'a user', attributes: {}, code: 'token/malformed'},
    {
      who: 'a guest',
      attributes: {'user-id': '', 'token-endpoint': ''},
      code: 'settings/unreachable',
    },
  ];
  for (const {who, attributes, code} of cases) {
    it(`keeps ${who} out, in plain words, and lets them in afterwards`, async () => {
      visitor = await Visitor.arrive(attributes);
      await enter();
      await visitor.widget.open();
      visitor.widget.send('Hello');
      await visitor.widget.untilEvent('session-error');
      await visitor.widget.until(() => Boolean(visitor.widget.button('Try again')));
      expect(visitor.errors[0]).to.include({code});
      expectPlainWords();

      await pass();
      await tryAgain(visitor);

      await visitor.expectBoth(['Hello']);
    });
  }

  it('in front of Sendbird alone keeps out, in plain words', async () => {
    visitor = await Visitor.arrive({'token-endpoint': ''});
    visitor.widget.element.sessionToken = await visitor.server.issueToken('ada');
    await visitor.server.fault('captivePortal');
    await visitor.widget.open();
    await visitor.widget.untilEvent('session-error');
    await visitor.widget.until(() => Boolean(visitor.widget.button('Try again')));
    expect(visitor.errors[0]).to.include({code: 'connect/unreachable', retryable: true});
    expectPlainWords();

    await pass();
    await tryAgain(visitor);

    await visitor.widget.untilConnected();
  });

  it('that comes up in the middle of a chat loses nothing', async () => {
    visitor = await Visitor.arrive();
    await visitor.begin();

    await visitor.server.fault('captivePortal');
    await visitor.widget.until(() => visitor.states.includes('reconnecting'));
    visitor.widget.send('Through the wall');
    await visitor.widget.untilMessage('Through the wall');
    expectPlainWords();
    await pass();

    await visitor.expectBoth(['Before', 'Through the wall']);
    expect(visitor.errors).to.deep.equal([]);
  });
});
