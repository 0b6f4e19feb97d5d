import {expect} from '@open-wc/testing';

import {Visitor} from './visitor.js';

const PICTURE = `<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"></svg>`;

const picture = (name = 'a.svg') => new File([PICTURE], name, {type: 'image/svg+xml'});

describe('files', () => {
  let ada: Visitor;

  afterEach(() => ada.leave());

  const arrive = async (attributes: Record<string, string> = {}) => {
    ada = await Visitor.arrive(attributes);
    await ada.open();
    if (attributes['uploads'] !== 'none') await ada.widget.until(() => uploads() !== null);
  };
  const uploads = () =>
    ada.widget.window.shadowRoot!.querySelector('chat-ai-uploads:defined') ?? null;
  const input = () => uploads()!.shadowRoot!.querySelector('input')!;
  const choose = (...files: File[]) => {
    const data = new DataTransfer();
    for (const file of files) data.items.add(file);
    input().files = data.files;
    input().dispatchEvent(new Event('change'));
  };
  const image = () => ada.widget.log.querySelector('img');
  const progress = () => ada.widget.log.querySelector('progress')?.value;
  const stored = async () => {
    const {channels} = await ada.server.state();
    return channels.flatMap(({messages}) =>
      messages.map(({file, message}) => file?.name ?? message),
    );
  };
  const hold = (ms = 600_000) => ada.server.fault('delayRest', {ms, path: '/storage/file'});

  it('are sent one after the other, in order with texts', async () => {
    await arrive();
    await hold(200);
    choose(picture('one.svg'), picture('two.svg'));
    await ada.widget.until(() => ada.widget.log.querySelectorAll('img').length === 2);
    ada.widget.send('Do you see them?');
    await ada.widget.untilEvent('message-sent', 3);

    expect(await stored()).to.deep.equal(['one.svg', 'two.svg', 'Do you see them?']);
    const told = ada.widget.details('message-sent').map(({text}) => text);
    expect(told).to.deep.equal(['one.svg', 'two.svg', 'Do you see them?']);
    await ada.widget.until(() => image()!.src.startsWith('http') && image()!.naturalWidth > 0);
    expect(image()!.clientWidth / image()!.clientHeight).to.equal(30 / 20);
    expect(ada.errors).to.deep.equal([]);
  });

  it('can be taken back while they are uploaded', async () => {
    await arrive();
    await hold();
    choose(picture());
    await ada.widget.until(() => progress() === 1);

    ada.widget.button('Cancel').click();
    ada.widget.send('Never mind');
    await ada.widget.untilEvent('message-sent');

    expect(await stored()).to.deep.equal(['Never mind']);
    expect(ada.widget.messages).to.deep.equal(['Never mind']);
    expect(ada.errors).to.deep.equal([]);
  });

  it('that fail are told once, stay, and are sent again on demand', async () => {
    await arrive();
    await ada.server.fault('failRest', {status: 400, code: 900100, path: '/storage/file'});
    choose(picture());
    await ada.widget.untilEvent('session-error');
    expect(ada.errors).to.have.nested.property('[0].code', 'upload/failed');

    ada.widget.button('Resend').click();
    await ada.widget.untilEvent('message-sent');

    expect(await stored()).to.deep.equal(['a.svg']);
    expect(ada.errors).to.have.length(1);
  });

  it('that are too large are told at once, and nothing else is lost', async () => {
    await arrive({uploads: 'any 1kb'});
    ada.widget.type('A draft');
    choose(new File([new Uint8Array(1001)], 'big.bin'), picture());
    await ada.widget.untilEvent('message-sent');

    const refusal = uploads()!.shadowRoot!.querySelector('[role=alert]')!.textContent;
    expect(refusal.trim()).to.equal('“big.bin” is larger than 1 kB.');
    expect(ada.errors).to.have.nested.property('[0].code', 'upload/too-large');
    expect(ada.errors).to.have.length(1);
    expect(ada.widget.input.value).to.equal('A draft');
    expect(await stored()).to.deep.equal(['a.svg']);
  });

  for (const fault of ['expireToken', 'expireKey']) {
    it(`arrive once when the session ends meanwhile (${fault})`, async () => {
      await arrive();
      await hold(400);
      choose(picture());
      await ada.widget.until(() => progress() === 1);
      await ada.server.fault(fault, {userId: 'ada'});
      await ada.widget.untilEvent('session-refreshed');
      await ada.widget.untilEvent('message-sent');

      expect(await stored()).to.deep.equal(['a.svg']);
      expect(ada.widget.log.querySelectorAll('img')).to.have.length(1);
      expect(ada.errors).to.deep.equal([]);
    });
  }

  it('arrive once when the token ends and the connection breaks meanwhile', async () => {
    await arrive();
    await hold(400);
    choose(picture());
    await ada.widget.until(() => progress() === 1);
    await Promise.all([
      ada.server.fault('expireToken', {userId: 'ada'}),
      ada.server.fault('killSocket', {userId: 'ada'}),
    ]);
    await ada.widget.untilEvent('message-sent');

    expect(await stored()).to.deep.equal(['a.svg']);
    expect(ada.widget.log.querySelectorAll('img')).to.have.length(1);
  });

  it('that were on their way are gone with the page', async () => {
    await arrive();
    await hold();
    choose(picture());
    await ada.widget.until(() => progress() === 1);

    await ada.reload();
    await ada.open();

    expect(image()).to.equal(null);
    expect(await stored()).to.deep.equal([]);
  });

  it('may be PDFs where the bot reads them', async () => {
    await arrive();

    await ada.widget.until(() => input().accept === 'image/*,application/pdf');
  });

  it('are not offered where the page wants none', async () => {
    await arrive({uploads: 'none'});
    expect(uploads()).to.equal(null);

    ada.widget.element.removeAttribute('uploads');

    await ada.widget.until(() => uploads() !== null);
  });

  it('of a bot are shown', async () => {
    await arrive({'bot-id': 'files'});
    ada.widget.send('Picture');
    await ada.widget.until(() => Number(image()?.naturalWidth) > 0);
    expect(image()!.height).to.equal(144);

    ada.widget.send('Sound');
    await ada.widget.until(() => ada.widget.log.querySelector('audio')!.duration === 0.5);
    ada.widget.send('PDF');
    await ada.widget.until(() => ada.widget.text.includes('terms.pdf'));
  });

  it('of a bot are shown, several in one message, also after a reload', async () => {
    const shown = () => [
      ...[...ada.widget.log.querySelectorAll<HTMLImageElement>('.picture img')].map(({alt}) => alt),
      ...[...ada.widget.log.querySelectorAll('a.file .file-name')].map((each) => each.textContent),
    ];
    const files = ['lamp-1.svg', 'lamp-2.svg', 'terms.pdf'];
    await arrive({'bot-id': 'files'});
    ada.widget.send('Several');
    await ada.widget.until(() => shown().length === 3);
    expect(shown()).to.deep.equal(files);
    const told = ada.widget.details('message-received').map(({text}) => text);
    expect(told).to.include('lamp-1.svg, terms.pdf, lamp-2.svg');

    await ada.reload();
    await ada.open();
    await ada.widget.until(() => shown().length === 3);

    expect(shown()).to.deep.equal(files);
    expect(ada.errors).to.deep.equal([]);
  });
});
