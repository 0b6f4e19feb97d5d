import {expect, fixture, html, waitUntil} from '@open-wc/testing';

import '../../../src/chat-window/index.js';
import '../../../src/chat-window/message-list/index.js';
import '../../../src/chat-window/uploads/index.js';
import {isAccepted, readAccepted} from '../../../src/chat-window/uploads/accepted.js';
import type {Uploads} from '../../../src/chat-window/uploads/uploads.js';
import type {PickedFile} from '../../../src/conversation/picked-file.js';
import type {ChatRequest} from '../../../src/conversation/requests.js';
import {DEFAULT_SETTINGS} from '../../../src/conversation/settings.js';
import {button, requestsOf, visibleText} from '../support.js';

const PIXELS = `<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"></svg>`;

const image = (name = 'a.svg') => new File([PIXELS], name, {type: 'image/svg+xml'});
const ofType = (type: string, name = 'a') => new File(['abc'], name, {type});

async function offer(more: {uploads?: string; limit?: number; blocked?: boolean} = {}) {
  const {uploads = '', limit = Infinity, blocked = false} = more;
  const area = document.createElement('div');
  area.attachShadow({mode: 'open'}).innerHTML = '<chat-ai-composer></chat-ai-composer>';
  await fixture(html`
    ${area}
  `);
  const element = document.createElement('chat-ai-uploads');
  Object.assign(element, {settings: {...DEFAULT_SETTINGS, uploads}, limit, blocked});
  element.slot = 'attach';
  area.shadowRoot!.querySelector('chat-ai-composer')!.append(element);
  await element.updateComplete;
  return {area, element, requests: requestsOf(element)};
}

const transferOf = (...files: File[]) => {
  const data = new DataTransfer();
  for (const file of files) data.items.add(file);
  return data;
};

function choose(element: Uploads, ...files: File[]) {
  const input = element.shadowRoot!.querySelector('input')!;
  input.files = transferOf(...files).files;
  input.dispatchEvent(new Event('change'));
}

const drag = (area: HTMLElement, name: string, dataTransfer: DataTransfer) => {
  const event = new DragEvent(name, {dataTransfer, cancelable: true, bubbles: true});
  area.dispatchEvent(event);
  return event;
};

const pickedIn = (requests: readonly ChatRequest[]): PickedFile[] =>
  requests.flatMap((request) => (request.type === 'send-files' ? request.files : []));

async function picked(requests: readonly ChatRequest[]): Promise<PickedFile[]> {
  await waitUntil(() => pickedIn(requests).length > 0);
  return pickedIn(requests);
}

const namesOf = (files: readonly PickedFile[]) => files.map(({file}) => file.name);

describe('<chat-ai-uploads>', () => {
  it('opens the files of the machine by its button', async () => {
    const {area, element} = await offer();
    let isOpened = false;
    element.shadowRoot!.querySelector('input')!.addEventListener('click', (event) => {
      isOpened = true;
      event.preventDefault();
    });

    button(element, 'Attach files')!.click();

    expect(isOpened).to.equal(true);
    await expect(area).to.be.accessible();
  });

  it('hands on what was chosen, pictures with their shape', async () => {
    const {element, requests} = await offer({uploads: 'image text/plain'});

    choose(element, image(), ofType('text/plain', 'b.txt'));

    const files = await picked(requests);
    expect(namesOf(files)).to.deep.equal(['a.svg', 'b.txt']);
    expect(files.map(({aspectRatio}) => aspectRatio)).to.deep.equal([1.5, null]);
    expect(await (await fetch(files[0]!.url)).text()).to.equal(PIXELS);
  });

  it('takes a picture that it cannot read without its shape', async () => {
    const {element, requests} = await offer();

    choose(element, ofType('image/heic'));

    expect(await picked(requests)).to.have.nested.property('[0].aspectRatio', null);
  });

  it('takes what is dropped on the window, and shows where', async () => {
    const {area, element, requests} = await offer();
    const data = transferOf(image());

    const over = drag(area, 'dragover', data);
    await element.updateComplete;
    expect(over.defaultPrevented).to.equal(true);
    expect(visibleText(element)).to.include('Drop files here');

    expect(drag(area, 'drop', data).defaultPrevented).to.equal(true);
    expect(namesOf(await picked(requests))).to.deep.equal(['a.svg']);
    expect(visibleText(element)).to.not.include('Drop files here');
  });

  it('leaves alone what is dragged and is no file', async () => {
    const {area, element} = await offer();
    const data = new DataTransfer();
    data.setData('text/plain', 'words');

    expect(drag(area, 'dragover', data).defaultPrevented).to.equal(false);
    expect(drag(area, 'drop', data).defaultPrevented).to.equal(false);
    await element.updateComplete;
    expect(visibleText(element)).to.equal('');
  });

  it('takes nothing while it is blocked, nor lets the browser leave the page', async () => {
    const {area, element, requests} = await offer({blocked: true});

    const dropped = drag(area, 'drop', transferOf(image()));

    expect(dropped.defaultPrevented).to.equal(true);
    expect(requests).to.deep.equal([]);
    expect(button(element, 'Attach files')!.disabled).to.equal(true);
  });

  const paste = (area: HTMLElement, clipboardData: DataTransfer) => {
    const event = new ClipboardEvent('paste', {clipboardData, cancelable: true, bubbles: true});
    area.dispatchEvent(event);
    return event.defaultPrevented;
  };

  it('takes files that are pasted, and leaves text to the field', async () => {
    const {area, requests} = await offer();
    const both = transferOf(image());
    both.setData('text/plain', 'words');

    expect(paste(area, both)).to.equal(false);
    expect(paste(area, transferOf(image('b.svg')))).to.equal(true);

    expect(namesOf(await picked(requests))).to.deep.equal(['b.svg']);
  });

  it('says what is too large, and sends the rest', async () => {
    const {area, element, requests} = await offer({uploads: 'any 100kb', limit: 5});

    choose(element, image('big.svg'), ofType('text/plain', 'small.txt'));

    expect(namesOf(await picked(requests))).to.deep.equal(['small.txt']);
    expect(requests[0]).to.deep.equal({type: 'refuse-file', limit: 5});
    await element.updateComplete;
    const alert = element.shadowRoot!.querySelector('[role=alert]')!;
    expect(visibleText(alert)).to.equal('“big.svg” is larger than 5 bytes.');
    await expect(area).to.be.accessible();
  });

  it('says what is of another kind, until the visitor goes on', async () => {
    const {area, element, requests} = await offer();

    choose(element, ofType('text/plain', 'a.txt'));
    await element.updateComplete;
    expect(visibleText(element)).to.equal('“a.txt” can’t be sent here.');
    expect(requests).to.deep.equal([]);

    area.dispatchEvent(new InputEvent('input'));
    await element.updateComplete;
    expect(visibleText(element)).to.equal('');
  });

  it('listens no longer once it is gone', async () => {
    const {area, element} = await offer();

    element.remove();

    expect(drag(area, 'dragover', transferOf(image())).defaultPrevented).to.equal(false);
  });
});

describe('readAccepted', () => {
  const cases: Array<[string, boolean, readonly string[], number]> = [
    ['', false, ['image/*'], Infinity],
    ['', true, ['image/*', 'application/pdf'], Infinity],
    ['5MB', true, ['image/*', 'application/pdf'], 5e6],
    ['image pdf', false, ['image/*', 'application/pdf'], Infinity],
    ['audio, video,any 1.5gb', true, ['audio/*', 'video/*', '*/*'], 1.5e9],
    ['text/plain IMAGE/* 20kb', true, ['text/plain', 'image/*'], 2e4],
    ['whatever 5 MB 0mb', false, ['image/*'], Infinity],
  ];
  for (const [words, withPdf, types, limit] of cases) {
    it(`reads “${words}”${withPdf ? ' of a bot that reads PDFs' : ''}`, () => {
      expect(readAccepted(words, withPdf)).to.deep.equal({types, limit});
    });
  }

  it('tells kinds apart', () => {
    const accepted = readAccepted('image text/plain', false);

    const fits = ['image/png', 'text/plain', 'text/html', 'imagery/png', ''].map((type) =>
      isAccepted(type, accepted),
    );
    expect(fits).to.deep.equal([true, true, false, false, false]);
    expect(isAccepted('', readAccepted('any', false))).to.equal(true);
  });
});
