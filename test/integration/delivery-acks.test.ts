import {expect} from '@open-wc/testing';

import {Visitor} from './visitor.js';

/** The SDK waits ten seconds for an acknowledgement. */
const TOO_LATE = 10_500;

describe('acknowledgements that go wrong', () => {
  let ada: Visitor;

  beforeEach(async () => (ada = await Visitor.arrive()));
  afterEach(() => ada.leave());

  const untilStored = async (count: number) => {
    for (let n = 0; n < 200 && (await ada.sent()).length < count; n++);
    expect(await ada.sent()).to.have.length(count);
  };

  it('come twice', async () => {
    await ada.begin();
    await ada.server.fault('doubleAcks', {times: 2});

    ada.widget.send('One');
    ada.widget.send('Two');

    await ada.expectBoth(['Before', 'One', 'Two']);
    expect(ada.widget.details('message-sent')).to.have.length(3);
  });

  it('come after the answer', async () => {
    await ada.begin();
    await ada.server.fault('delayAcks', {ms: 500});

    ada.widget.send('Question');
    await untilStored(2);
    await ada.say('Answer');
    await ada.widget.untilEvent('message-sent', 2);

    await ada.expectBoth(['Before', 'Question', 'Answer']);
  });

  it('come when nobody waits for them any more', async function () {
    this.timeout(40_000);
    await ada.begin();
    await ada.server.fault('delayAcks', {ms: TOO_LATE});

    ada.widget.send('Once');
    await ada.widget.until(() => ada.widget.messages.includes('Once'));
    await ada.widget.untilEvent('message-sent', 2);

    ada.widget.send('After');
    await ada.expectBoth(['Before', 'Once', 'After']);
    expect(ada.widget.details('message-sent')).to.have.length(3);
  });

  it('are lost with the socket, and the message comes back by the history', async () => {
    await ada.begin();
    await ada.server.fault('dropAcks');

    ada.widget.send('Once');
    await untilStored(2);
    await ada.server.fault('killSocket', {userId: 'ada'});
    await ada.widget.untilEvent('message-sent', 2);
    ada.widget.send('After');

    await ada.expectBoth(['Before', 'Once', 'After']);
    expect(ada.widget.details('message-sent')).to.have.length(3);
    expect(ada.errors).to.deep.equal([]);
  });

  it('are missed for so long that the message fails, and leaves once all the same', async function () {
    this.timeout(60_000);
    await ada.begin();
    await ada.server.fault('halfOpen', {userId: 'ada'});

    ada.widget.send('Into the void');
    const failed = () => Boolean(ada.widget.button('Resend'));
    for (let n = 0; n < 2; n++) await ada.widget.until(failed).catch(() => undefined);
    await ada.widget.until(failed);
    await ada.server.fault('killSocket', {userId: 'ada'});

    await ada.widget.untilEvent('message-sent', 2);
    await ada.expectBoth(['Before', 'Into the void']);
    expect(ada.widget.text).to.not.include('Resend');
  });
});

describe('edits and deletions out of order', () => {
  let ada: Visitor;

  beforeEach(async () => (ada = await Visitor.arrive()));
  afterEach(() => ada.leave());

  it('do not roll back what an earlier page has edited', async () => {
    await ada.begin();
    const channelUrl = await ada.channelUrl();
    const messageId = await ada.say('Frist');
    await ada.server.fault('edit', {channelUrl, messageId, text: 'First'});
    await ada.reload();
    await ada.widget.untilMessage('First');

    await ada.server.fault('edit', {channelUrl, messageId, text: 'Frist', updated_at: 1});
    await ada.say('After');
    await ada.widget.untilMessage('After');

    expect(ada.widget.messages).to.deep.equal(['Before', 'First', 'After']);
  });

  it('delete a message before it was acknowledged', async () => {
    await ada.begin();
    await ada.server.fault('delayAcks', {ms: 500});

    ada.widget.send('Regretted');
    for (let n = 0; n < 200 && (await ada.sent()).length < 2; n++);
    const {channels} = await ada.server.state();
    const {message_id: messageId} = channels[0]!.messages.at(-1)!;
    await ada.server.fault('deleteMessage', {channelUrl: channels[0]!.url, messageId});
    await ada.widget.untilEvent('message-sent', 2);
    await ada.say('After');
    await ada.widget.untilMessage('After');

    await ada.widget.until(() => !ada.widget.messages.includes('Regretted'));
    expect(ada.widget.messages).to.deep.equal(['Before', 'After']);
  });
});
