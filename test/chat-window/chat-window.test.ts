import {expect, fixture, html, nextFrame} from '@open-wc/testing';

import {ChatWindow} from '../../src/chat-window/index.js';
import '../../src/chat-window/message-list/index.js';
import type {ChatView} from '../../src/conversation/chat-view.js';
import {
  FakeChat,
  bot,
  button,
  buttonNames,
  conversation,
  elements,
  file,
  requestsOf,
  text,
  visibleText,
  visitor,
} from './support.js';

async function show(chat: ChatView | null = null, language = 'en'): Promise<ChatWindow> {
  return fixture<ChatWindow>(html`
    <chat-ai-window
      role="dialog"
      aria-label="Chat"
      .chat=${chat}
      language=${language}
    ></chat-ai-window>
  `);
}

const field = (element: ChatWindow) =>
  elements(element).find((inner) => inner instanceof HTMLTextAreaElement)!;

describe('<chat-ai-window>', () => {
  const looks = [
    {theme: 'light', surface: '#fff', accent: '#5b3df5', onAccent: '#fff'},
    {theme: 'light', surface: '#fff', accent: '#ffd400', onAccent: '#000'},
    {theme: 'dark', surface: '#17171c', accent: '#a797ff', onAccent: '#000'},
    {theme: 'dark', surface: '#17171c', accent: '#000080', onAccent: '#fff'},
  ];
  for (const {theme, surface, accent, onAccent} of looks) {
    it(`can be read in ${theme} with ${accent}`, async () => {
      const messages = [
        text(bot, 'With a [link](https://docs.example) and `code`'),
        text(visitor, 'Mine', {delivery: 'failed'}),
        file(visitor, 'photo.jpg'),
        text(bot, 'Which?', {suggestedReplies: ['This']}),
      ];
      const element = await show(new FakeChat(conversation({messages})));
      const {style} = element;
      style.colorScheme = theme;
      style.setProperty('--_surface', surface);
      style.setProperty('--_accent', accent);
      style.setProperty('--_on-accent', onAccent);

      await expect(element).to.be.accessible();
    });
  }

  it('takes text before there is a chat', async () => {
    const element = await show();
    const requests = requestsOf(element);

    element.draft = 'Hello';
    element.focus();
    await element.updateComplete;
    button(element, 'Send message')!.click();

    expect(visibleText(element)).to.include('Assistant Connecting…');
    expect(requests).to.deep.include({type: 'send', text: 'Hello'});
    await expect(element).to.be.accessible();
  });

  it('shows a chat that comes later, and follows it', async () => {
    const element = await show();
    const chat = new FakeChat();

    element.chat = chat;
    await element.updateComplete;
    chat.change({messages: [text(bot, 'Good morning')]});
    await element.updateComplete;

    expect(visibleText(element)).to.match(/^Nimbus Online .*Good morning/u);
    await expect(element).to.be.accessible();
  });

  it('lets go of a chat that another one replaces, and of any when it leaves', async () => {
    const [first, second] = [new FakeChat(), new FakeChat()];
    const element = await show(first);
    expect(first.listeners).to.equal(1);

    element.chat = second;
    await element.updateComplete;
    expect([first.listeners, second.listeners]).to.deep.equal([0, 1]);

    element.remove();
    expect(second.listeners).to.equal(0);
  });

  it('has room for what the page puts in, through the element around it', async () => {
    const around = await fixture<HTMLElement>(html`
      <div>
        <b slot="header-badge">Beta</b>
        <p slot="footer">May be wrong</p>
      </div>
    `);
    const element = await show(new FakeChat());
    around.attachShadow({mode: 'open'}).append(element);
    await element.updateComplete;

    const [badge, footer] = around.querySelectorAll<HTMLElement>('b, p');
    const {top, right} = badge!.getBoundingClientRect();
    const box = element.getBoundingClientRect();
    expect(top).to.be.within(box.top, box.top + 40);
    expect(right).to.be.below(box.right);
    const field = elements(element).find(({localName}) => localName === 'textarea')!;
    expect(footer!.getBoundingClientRect().top).to.be.above(field.getBoundingClientRect().bottom);
    expect(getComputedStyle(footer!).fontSize).to.equal('12px');
    const gap = () => element.getBoundingClientRect().bottom - field.getBoundingClientRect().bottom;
    const filled = gap();
    footer!.remove();
    badge!.remove();
    await nextFrame();
    expect(gap()).to.be.below(filled);
    expect(elements(element).filter((inner) => inner.matches('[data-filled]'))).to.deep.equal([]);
  });

  it('says what the page wants it to say, in any language, and at once', async () => {
    const chat = new FakeChat();
    const element = await show(chat, 'ko');
    chat.settings = {...chat.settings, strings: '{"send": "Ask", "online": "We are here"}'};
    chat.change({});
    await element.updateComplete;

    expect(buttonNames(element)).to.include('Ask');
    expect(visibleText(element)).to.include('We are here');

    chat.settings = {...chat.settings, strings: ''};
    chat.change({});
    await element.updateComplete;
    expect(buttonNames(element)).not.to.include('Ask');
  });

  it('shows what happened while it was out of the page', async () => {
    const chat = new FakeChat();
    const element = await show(chat);
    const parent = element.parentElement!;

    element.remove();
    chat.change({messages: [text(bot, 'Meanwhile')]});
    parent.append(element);
    await element.updateComplete;

    expect(visibleText(element)).to.include('Meanwhile');
  });

  it('asks to be closed', async () => {
    const element = await show(new FakeChat());

    const requests = requestsOf(element);

    button(element, 'Close chat')!.click();

    expect(requests).to.deep.equal([{type: 'close'}]);
  });

  it('has nothing to close when it is part of the page', async () => {
    const element = await show(new FakeChat());

    element.inline = true;
    await element.updateComplete;

    expect(buttonNames(element)).not.to.include('Close chat');
  });

  const escapes = [
    {what: 'asks to be closed by Escape', closes: true, inline: false, init: {}},
    {what: 'ignores Escape as part of the page', closes: false, inline: true, init: {}},
    {
      what: 'leaves Escape to the input method',
      closes: false,
      inline: false,
      init: {isComposing: true},
    },
    {
      what: 'leaves Escape to the input method of Safari',
      closes: false,
      inline: false,
      init: {keyCode: 229},
    },
  ];
  for (const {what, closes, inline, init} of escapes) {
    it(what, async () => {
      const element = await show(new FakeChat());
      element.inline = inline;
      await element.updateComplete;
      const requests = requestsOf(element);

      const escape = {key: 'Escape', bubbles: true, composed: true, ...init};
      field(element).dispatchEvent(new KeyboardEvent('keydown', escape));

      expect(requests).to.deep.equal(closes ? [{type: 'close'}] : []);
    });
  }

  it('takes the focus, but not from what the visitor went on to', async () => {
    const element = await show(new FakeChat());
    const link = await fixture<HTMLElement>(html`
      <a href="#elsewhere">Elsewhere</a>
    `);

    link.focus();
    element.takeFocus(document.body);
    expect(document.activeElement === link).to.equal(true);

    element.takeFocus(link);
    expect(field(element).matches(':focus')).to.equal(true);
  });

  it('brings up no keyboard where fingers are at work', async () => {
    const matchMedia = window.matchMedia.bind(window);
    window.matchMedia = (query) =>
      query === '(pointer: coarse)' ? matchMedia('all') : matchMedia(query);
    const element = await show(new FakeChat());

    element.takeFocus(document.body);

    window.matchMedia = matchMedia;
    expect(document.activeElement === element).to.equal(true);
    expect(field(element).matches(':focus')).to.equal(false);
  });

  it('speaks the language of the visitor, live', async () => {
    const element = await show(new FakeChat(), 'ko-KR');
    expect(visibleText(element)).to.include('온라인');

    element.language = 'en-GB';
    await element.updateComplete;
    await element.updateComplete;

    expect(visibleText(element)).to.include('Online');
  });

  it('runs from right to left in a language that does', async () => {
    const element = await show(new FakeChat(), 'ar-EG');

    expect(getComputedStyle(field(element)).direction).to.equal('rtl');
  });

  it('keeps the draft and the focus through everything that happens to the session', async () => {
    const chat = new FakeChat();
    const element = await show(chat);
    element.draft = 'Half a sen';
    element.focus();

    for (const status of ['reconnecting', 'authenticating', 'connected'] as const) {
      chat.change({messages: [text(bot, status)]}, {status});
      await element.updateComplete;
    }

    expect(field(element)).to.have.property('value', 'Half a sen');
    expect(field(element).matches(':focus')).to.equal(true);
  });

  it('focuses the messages when nothing can be written', async () => {
    const element = await show(new FakeChat(conversation({readOnly: 'muted'})));

    element.focus();

    expect(
      elements(element)
        .find(({role}) => role === 'log')
        ?.matches(':focus'),
    ).to.equal(true);
    expect(field(element)).to.have.property('placeholder', 'You can’t write here right now');
  });

  it('lets a page style every part that it names', async () => {
    const chat = new FakeChat(
      conversation({messages: [text(visitor, 'Hi'), text(bot, 'Yes', {suggestedReplies: ['No']})]}),
    );
    const element = await show(chat);

    const named = elements(element).flatMap((inner) => [...inner.part]);
    const exported = elements(element).flatMap((inner) =>
      (inner.getAttribute('exportparts') ?? '').split(/,\s*/u).filter(Boolean),
    );
    const own = [...element.shadowRoot!.querySelectorAll('[part]')].flatMap((e) => [...e.part]);

    expect([...own, ...exported]).to.include.members(named);
  });

  it('keeps the chat that comes while it waits for its words', async () => {
    const early = document.createElement('chat-ai-window-late') as ChatWindow;
    // As the launcher sets it while the window's code is loading.
    Object.assign(early, {chat: undefined, language: 'ko-KR'});
    document.body.append(early);
    customElements.define('chat-ai-window-late', class extends ChatWindow {});
    await Promise.resolve();

    early.chat = new FakeChat();
    await early.updateComplete;

    expect(visibleText(early)).to.include('온라인');
    early.remove();
  });
});
