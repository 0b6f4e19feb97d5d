import {aTimeout, expect} from '@open-wc/testing';

import {Visitor} from './visitor.js';

interface Waiting {
  pending: {rest: Array<{times: number}>};
}

describe('messages that cannot be had', () => {
  let ada: Visitor;

  beforeEach(async () => (ada = await Visitor.arrive()));
  afterEach(() => ada.leave());

  /** The faults of calls that still wait for one. */
  const waiting = async () => ((await ada.server.state()) as unknown as Waiting).pending.rest;

  it('after a gap too wide to fill come at a second try, in the same channel', async function () {
    this.timeout(60_000);
    await ada.begin();
    const channelUrl = await ada.channelUrl();
    await ada.server.fault('holdLogins');
    await ada.server.fault('killSocket', {userId: 'ada'});
    for (let n = 1; n <= 305; n++) await ada.server.say(channelUrl, 'silent', `Missed ${n}`);

    // Once the SDK has asked how wide the gap is, it gets no messages.
    await ada.server.fault('delayRest', {path: '/messages_gap', ms: 1000});
    await ada.server.fault('releaseLogins');
    for (let n = 0; n < 500 && (await waiting()).length; n++) await aTimeout(10);
    await ada.server.fault('failRest', {status: 500, path: '/messages', times: 99});
    await ada.widget.untilEvent('session-error');
    await ada.widget.until(() => Boolean(ada.widget.button('Try again')));
    expect(ada.widget.messages).to.include('Before');
    await ada.server.fault('clear');
    ada.widget.button('Try again').click();

    await ada.widget.untilMessage('Missed 305');
    expect(await ada.channelUrl()).to.equal(channelUrl);
    expect((await ada.server.state()).channels).to.have.length(1);
    expect(ada.widget.text).to.not.include('Try again');
  });

  it('because they are older may be asked for again', async function () {
    this.timeout(40_000);
    await ada.begin();
    for (let n = 1; n <= 40; n++) await ada.say(`Message ${n}`);
    await ada.reload();
    await ada.widget.untilMessage('Message 40');

    await ada.server.fault('failRest', {status: 500, path: '/messages', times: 99});
    ada.widget.log.scrollTop = 0;
    for (let n = 0; n < 500 && (await waiting())[0]?.times === 99; n++) await aTimeout(10);
    await ada.widget.until(() => Boolean(ada.widget.button('Show earlier messages')));
    expect(ada.widget.messages).to.not.include('Message 1');
    await ada.server.fault('clear');
    ada.widget.button('Show earlier messages').click();

    await ada.widget.until(() => ada.widget.messages[0] === 'Before');
  });
});
