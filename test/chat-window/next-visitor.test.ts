import {expect, fixture, html, waitUntil} from '@open-wc/testing';

import type {ChatWindow} from '../../src/chat-window/index.js';
import '../../src/chat-window/index.js';
import '../../src/chat-window/message-list/index.js';
import type {Uploads} from '../../src/chat-window/uploads/uploads.js';
import '../../src/chat-window/uploads/index.js';
import {DEFAULT_SETTINGS} from '../../src/conversation/settings.js';
import {FakeChat, button, conversation, elements, requestsOf, text, visitor} from './support.js';

const PATIENT = {...DEFAULT_SETTINGS, answerPatience: 60_000};

async function show() {
  const chat = new FakeChat(conversation(), {status: 'connected'}, PATIENT);
  const element = await fixture<ChatWindow>(html`
    <chat-ai-window .chat=${chat}></chat-ai-window>
  `);
  const find = (name: string) => elements(element).find(({localName}) => localName === name);
  await waitUntil(() => Boolean(find('textarea')));
  return {chat, element, find, field: () => find('textarea') as HTMLTextAreaElement};
}

/** The same picture always takes a moment to be measured. */
function choose(uploads: Uploads) {
  const input = uploads.shadowRoot!.querySelector('input')!;
  const data = new DataTransfer();
  data.items.add(
    new File(['<svg xmlns="http://www.w3.org/2000/svg"/>'], 'a.svg', {type: 'image/svg+xml'}),
  );
  input.files = data.files;
  input.dispatchEvent(new Event('change'));
}

function write(field: HTMLTextAreaElement, words: string) {
  field.value = words;
  field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
}

describe('a window that was emptied for the next visitor', () => {
  it('has a new field, without the words or what could bring them back', async () => {
    const {element, field} = await show();
    const before = field();
    write(before, 'A draft');

    element.empty();
    expect(element.draft).to.equal('');
    await waitUntil(() => Boolean(field()));

    expect(field()).to.not.equal(before);
    expect(field().value).to.equal('');
  });

  it('keeps the focus, if it had it', async () => {
    const {element, field, find} = await show();
    field().focus();

    element.empty();

    await waitUntil(
      () => document.activeElement === element && find('textarea')?.matches(':focus'),
    );
  });

  it('leaves the focus to the page, if it had none', async () => {
    const {element, field} = await show();

    element.empty();
    await waitUntil(() => Boolean(field()));
    await element.updateComplete;

    expect(document.activeElement).to.equal(document.body);
  });

  it('asks for nothing that the one before had begun', async () => {
    const {element, find} = await show();
    const requests = requestsOf(element);
    const uploads = find('chat-ai-uploads') as Uploads;
    const measured = new Promise((resolve) => uploads.addEventListener('chat-request', resolve));

    choose(uploads);
    element.empty();
    await measured;

    expect(requests).to.deep.equal([]);
  });

  it('does not wait for an answer to the one before', async () => {
    const {chat, element, field, find} = await show();
    write(field(), 'Hello');
    await waitUntil(() => !button(element, 'Send message')!.disabled);
    button(element, 'Send message')!.click();
    chat.change({messages: [text(visitor, 'Hello')]});
    await element.updateComplete;
    const held = () => find('chat-ai-composer')?.shadowRoot?.querySelector('#hint')?.textContent;
    await waitUntil(() => held() !== '');

    chat.conversation = conversation();
    element.empty();
    await waitUntil(() => Boolean(field()));

    expect(held()).to.equal('');
  });

  it('does not get a draft that was meant for the one before', async () => {
    const element = document.createElement('chat-ai-window');
    element.draft = 'A draft';

    element.empty();
    const {parentNode} = await fixture(html`
      <p>${element}</p>
    `);
    await waitUntil(() =>
      elements(parentNode as Element).some(({localName}) => localName === 'textarea'),
    );

    expect(element.draft).to.equal('');
  });
});
