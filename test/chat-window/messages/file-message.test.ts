import {expect, fixture, html, waitUntil} from '@open-wc/testing';

import '../../../src/chat-window/index.js';
import '../../../src/chat-window/message-list/index.js';
import type {MessageList} from '../../../src/chat-window/message-list/message-list.js';
import type {FileMessage} from '../../../src/conversation/model.js';
import {bot, button, conversation, file, requestsOf, visitor} from '../support.js';

const PICTURE = new Blob(
  ['<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"></svg>'],
  {type: 'image/svg+xml'},
);

const ON_ITS_WAY: Partial<FileMessage> = {key: 'a', messageId: 0, delivery: 'sending'};

async function show(...messages: FileMessage[]) {
  const list = await fixture<MessageList>(html`
    <chat-ai-message-list .conversation=${conversation({messages})}></chat-ai-message-list>
  `);
  const root = list.shadowRoot!;
  return {list, root};
}

const picture = (more: Partial<FileMessage> = {}) =>
  file(bot, 'lamp.svg', {mimeType: 'image/svg+xml', url: URL.createObjectURL(PICTURE), ...more});

describe('file messages', () => {
  it('keeps the place of a picture that is not there yet', async () => {
    const url = 'https://files.invalid/lamp.png';
    const shapes = [1.5, 0.1, null].map((aspectRatio) => picture({url, aspectRatio}));
    const {root} = await show(...shapes);

    const images = [...root.querySelectorAll('img')];
    expect(images.map(({alt}) => alt)).to.deep.equal(['lamp.svg', 'lamp.svg', 'lamp.svg']);
    const boxes = images.map(({clientWidth, clientHeight}) => [clientWidth, clientHeight]);
    expect(boxes).to.deep.equal([
      [240, 160],
      [240, 320],
      [240, 180],
    ]);
  });

  for (const [what, url, mimeType] of [
    ['a browser may not have', new URL('/no-such-picture.png', location.href).href, 'image/png'],
    ['a browser can’t draw', new URL('/package.json', location.href).href, 'image/heic'],
  ] as const) {
    it(`makes a picture that ${what} a card, which leads to it`, async () => {
      const {list, root} = await show(picture({url, mimeType, name: 'a photo'}));
      await waitUntil(() => root.querySelector('a.file'));

      const card = root.querySelector<HTMLAnchorElement>('a.file')!;
      expect(card.innerText.trim()).to.match(/^a photo\s+48.2 kB$/);
      expect(card.querySelector('img')!.checkVisibility()).to.equal(false);
      card.addEventListener('click', (event) => event.preventDefault());
      card.click();
      await expect(list).to.be.accessible();
      expect(root.querySelector('chat-ai-viewer')).to.equal(null);
    });
  }

  it('shows a picture without what is a card’s', async () => {
    const {root} = await show(picture({messageId: 0}));
    // WebKit says the width that it is drawn with.
    await waitUntil(() => root.querySelector('img')!.naturalWidth > 0);

    expect(root.querySelector<HTMLElement>('.picture')!.innerText.trim()).to.equal('');
  });

  it('shows each file of a message that has several', async () => {
    const {list, root} = await show(
      file(bot, 'a.pdf', {others: [file(bot, 'b.pdf'), picture({messageId: 0})]}),
    );

    const names = [...root.querySelectorAll('a.file')].map((each) => each.getAttribute('download'));
    expect(names).to.deep.equal(['a.pdf', 'b.pdf']);
    expect(root.querySelectorAll('img')).to.have.length(1);
    await expect(list).to.be.accessible();
  });

  it('opens a picture in a viewer, in the same root', async () => {
    const {root} = await show(picture({url: 'https://files.invalid/lamp.png?auth=1'}));
    const link = root.querySelector<HTMLAnchorElement>('a.picture')!;
    expect(link.href).to.equal('https://files.invalid/lamp.png?auth=1');

    link.click();

    await waitUntil(() => root.querySelector('chat-ai-viewer'));
  });

  it('plays sound and moving pictures with the browser’s own controls', async () => {
    const {list, root} = await show(
      file(bot, 'a.mp4', {mimeType: 'video/mp4'}),
      file(bot, 'b.mp3', {mimeType: 'audio/mpeg'}),
    );

    for (const kind of ['video', 'audio']) {
      const player = root.querySelector<HTMLMediaElement>(kind)!;
      expect(player.controls).to.equal(true);
      expect(player.preload).to.equal('metadata');
    }
    expect(root.querySelector('video')!.ariaLabel).to.equal('a.mp4');
    await expect(list).to.be.accessible();
  });

  it('offers everything else as a card', async () => {
    const {root} = await show(file(bot, 'a.pdf'));

    expect(root.querySelector<HTMLAnchorElement>('a.file')!.download).to.equal('a.pdf');
  });

  it('says how large it is in the order of its own words', async () => {
    const {list, root} = await show(file(bot, 'terms.pdf', {mimeType: 'application/pdf'}));

    list.dir = 'rtl';

    expect(getComputedStyle(root.querySelector('.file-size')!).direction).to.equal('ltr');
  });

  it('loads nothing from an address that is not of the web', async () => {
    for (const mimeType of ['image/png', 'video/mp4', 'audio/wav', 'text/html']) {
      for (const url of ['javascript:alert(1)', 'data:text/html,x', 'blob:https://x.example/1']) {
        const {root} = await show(file(bot, 'a', {mimeType, url}));
        expect(root.querySelector('[src], [href]')).to.equal(null);
      }
    }
  });

  it('shows a picture while it is uploaded, how far that is, and a way to stop it', async () => {
    const mine = picture({...ON_ITS_WAY, sender: visitor, progress: 0.25, aspectRatio: 1.5});
    const {list, root} = await show(mine);
    const requests = requestsOf(list);

    expect(root.querySelector('img')!.getAttribute('src')).to.equal(mine.url);
    expect(root.querySelector<HTMLAnchorElement>('a.picture')!.href).to.equal('');
    expect(root.querySelector<HTMLProgressElement>('progress')!.value).to.equal(0.25);
    await expect(list).to.be.accessible();
    button(list, 'Cancel: lamp.svg')!.click();

    expect(requests).to.deep.equal([{type: 'delete', key: 'a'}]);
  });

  it('keeps the picture in place when it is sent', async () => {
    const mine = picture({...ON_ITS_WAY, sender: visitor, aspectRatio: 1.5});
    const {list, root} = await show(mine);
    const before = root.querySelector('img')!;

    const sent = {...mine, messageId: 7, delivery: 'sent', url: 'https://s.example/1'} as const;
    list.conversation = conversation({messages: [sent]});
    await list.updateComplete;

    expect(root.querySelector('img')).to.equal(before);
    expect(before.getAttribute('src')).to.equal('https://s.example/1');
    expect(root.querySelector<HTMLAnchorElement>('a.picture')!.href).to.equal(
      'https://s.example/1',
    );
  });

  it('lets a file that failed be sent again, or deleted', async () => {
    const mine = file(visitor, 'a.pdf', {...ON_ITS_WAY, url: 'blob:1', delivery: 'failed'});
    const {list} = await show(mine);
    const requests = requestsOf(list);

    button(list, 'Resend “a.pdf”')!.click();
    button(list, 'Delete “a.pdf”')!.click();

    expect(requests).to.deep.equal([
      {type: 'resend', key: 'a'},
      {type: 'delete', key: 'a'},
    ]);
  });
});
