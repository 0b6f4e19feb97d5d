import {expect} from '@open-wc/testing';

import {Visitor} from './visitor.js';

describe('what is written arrives once and in order', () => {
  let ada: Visitor;

  beforeEach(async () => (ada = await Visitor.arrive()));
  afterEach(() => ada.leave());

  const write = (...texts: string[]) => {
    for (const text of texts) ada.widget.send(text);
  };

  it('while the token is renewed', async () => {
    await ada.begin();
    await ada.server.answer('slow', {times: 1, delay: 800});

    await ada.server.fault('expireToken', {userId: 'ada'});
    await ada.widget.untilEvent('session-token-required', 2);
    write('One', 'Two', 'Three');
    await ada.widget.untilEvent('session-refreshed');

    await ada.expectBoth(['Before', 'One', 'Two', 'Three']);
    expect(ada.widget.details('message-sent')).to.have.length(4);
    expect(ada.errors).to.deep.equal([]);
  });

  it('while the socket is away and the token is renewed', async () => {
    await ada.begin();
    await ada.server.answer('slow', {times: 1, delay: 800});
    await ada.server.fault('expireToken', {userId: 'ada'});

    await ada.server.fault('killSocket', {userId: 'ada'});
    write('One', 'Two', 'Three');

    await ada.expectBoth(['Before', 'One', 'Two', 'Three']);
    expect(ada.widget.details('message-sent')).to.have.length(4);
  });

  it('just before a reload', async () => {
    await ada.begin();

    write('One', 'Two', 'Three');
    await ada.reload();

    await ada.expectBoth(['Before', 'One', 'Two', 'Three']);
    expect(sessionStorage.length).to.equal(0);
  });

  it('just before one reload after the other', async () => {
    await ada.begin();

    for (const text of ['One', 'Two', 'Three']) {
      write(text);
      await ada.reload();
    }

    await ada.expectBoth(['Before', 'One', 'Two', 'Three']);
  });

  it('just before a reload, and not acknowledged', async () => {
    await ada.begin();
    await ada.server.fault('dropAcks');

    write('One');
    await ada.widget.untilMessage('One');
    for (let n = 0; n < 100 && (await ada.sent()).length < 2; n++);
    await ada.reload();
    write('Two');

    await ada.expectBoth(['Before', 'One', 'Two']);
  });

  it('however many there are, on the next page too', async function () {
    this.timeout(60_000);
    const texts = Array.from({length: 60}, (_, index) => `Message ${index + 1}`);
    await ada.begin();
    await ada.server.fault('stopListening', {ms: 1500});
    await ada.widget.until(() => ada.states.includes('reconnecting'));

    write(...texts);
    await ada.widget.untilMessage('Message 60');
    await ada.reload();

    await ada.widget.until(() => ada.widget.chat?.conversation.messages.length === 60);
    await ada.widget.untilEvent('message-sent', 60);
    expect(await ada.sent()).to.deep.equal(['Before', ...texts]);
    expect(ada.widget.messages.slice(-50)).to.deep.equal(texts.slice(-50));
  });
});
