import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';

import type {Composer} from '../../../src/chat-window/composer/composer.js';
import '../../../src/chat-window/index.js';
import '../../../src/chat-window/message-list/index.js';
import type {ChatRequest} from '../../../src/conversation/requests.js';
import {ko} from '../../../src/i18n/locales/ko.js';
import {button, requestsOf} from '../support.js';

async function compose(more: {blocked?: string; draft?: string; held?: string} = {}) {
  const composer = await fixture<Composer>(html`
    <chat-ai-composer
      .blocked=${more.blocked ?? ''}
      .draft=${more.draft ?? ''}
      .held=${more.held ?? ''}
    ></chat-ai-composer>
  `);
  const field = composer.shadowRoot!.querySelector('textarea')!;
  const requests = requestsOf(composer);
  const sent = () => requests.filter(({type}) => type === 'send');
  const typing = () => requests.flatMap((r: ChatRequest) => (r.type === 'typing' ? r.typing : []));
  const drafts = () => requests.flatMap((r: ChatRequest) => (r.type === 'draft' ? r.text : []));
  const hint = () => composer.shadowRoot!.querySelector('[role=status]')!.textContent;
  return {
    composer,
    field,
    sent,
    typing,
    drafts,
    hint,
    send: () => button(composer, 'Send message')!,
  };
}

describe('<chat-ai-composer>', () => {
  it('sends what is written with Enter, then is empty and keeps the focus', async () => {
    const {composer, field, sent} = await compose();
    composer.focus();

    await sendKeys({type: '  Hello there '});
    await sendKeys({press: 'Enter'});
    await composer.updateComplete;

    expect(sent()).to.deep.equal([{type: 'send', text: 'Hello there'}]);
    expect(field.value).to.equal('');
    expect(composer.shadowRoot!.activeElement).to.equal(field);
    await expect(composer).to.be.accessible();
  });

  it('lets a browser extension put what it wants around the text', async () => {
    const {composer, field, sent} = await compose();
    field.setAttribute('data-gramm', 'true');
    field.spellcheck = false;
    field.after(document.createElement('grammarly-extension'));
    field.before('\u200b', document.createElement('com-1password-button'));
    composer.focus();

    await sendKeys({type: 'Helo'});
    composer.held = 'Wait';
    await composer.updateComplete;
    // As one puts in a correction.
    field.value = 'Hello';
    field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
    composer.held = '';
    await composer.updateComplete;
    await sendKeys({press: 'Enter'});
    await composer.updateComplete;

    expect(sent()).to.deep.equal([{type: 'send', text: 'Hello'}]);
    expect(field.value).to.equal('');
    expect(composer.shadowRoot!.activeElement).to.equal(field);
  });

  it('sends with the button', async () => {
    const {composer, field, sent, send} = await compose({draft: 'Hello'});

    send().click();
    await composer.updateComplete;

    expect(sent()).to.deep.equal([{type: 'send', text: 'Hello'}]);
    expect(composer.shadowRoot!.activeElement).to.equal(field);
  });

  it('breaks the line with Shift and Enter', async () => {
    const {composer, sent} = await compose();
    composer.focus();

    await sendKeys({type: 'one'});
    await sendKeys({down: 'Shift'});
    await sendKeys({press: 'Enter'});
    await sendKeys({up: 'Shift'});
    await sendKeys({type: 'two'});

    expect(composer.draft).to.equal('one\ntwo');
    expect(sent()).to.be.empty;
  });

  for (const draft of ['', '   ', '\n\n']) {
    it(`does not send ${JSON.stringify(draft)}`, async () => {
      const {composer, sent, send} = await compose({draft});
      composer.focus();

      await sendKeys({press: 'Enter'});

      expect(sent()).to.be.empty;
      expect(send().disabled).to.equal(true);
    });
  }

  const compositions = {'most browsers': {isComposing: true}, Safari: {keyCode: 229}};
  for (const [browser, init] of Object.entries(compositions)) {
    it(`leaves Enter to the input method, as ${browser} tell of one`, async () => {
      const {field, sent} = await compose({draft: '안녕'});
      const enter = new KeyboardEvent('keydown', {key: 'Enter', cancelable: true, ...init});

      field.dispatchEvent(enter);

      expect(sent()).to.be.empty;
      expect(enter.defaultPrevented).to.equal(false);
    });
  }

  it('says why nothing can be written, and keeps the draft', async () => {
    const {composer, field, sent, send} = await compose({blocked: 'Closed', draft: 'Wait'});

    send().click();

    expect(field.disabled).to.equal(true);
    expect(field.placeholder).to.equal('Closed');
    expect(composer.draft).to.equal('Wait');
    expect(sent()).to.be.empty;
    await expect(composer).to.be.accessible();
  });

  it('speaks the language it is given', async () => {
    const {composer, field} = await compose();

    composer.words = ko;
    await composer.updateComplete;

    expect(field.placeholder).to.equal('메시지를 입력하세요…');
    expect(field.ariaLabel).to.equal('메시지를 입력하세요…');
  });

  it('grows to five lines, then scrolls', async () => {
    const {composer, field} = await compose();
    const one = field.clientHeight;

    composer.draft = '1\n2\n3';
    await composer.updateComplete;
    const three = field.clientHeight;
    composer.draft = '1\n2\n3\n4\n5\n6\n7\n8';
    await composer.updateComplete;

    expect(three - one).to.equal(40);
    expect(field.clientHeight - one).to.equal(80);
    expect(field.scrollHeight).to.be.greaterThan(field.clientHeight);
  });

  it('grows as well where the browser does not do it', async () => {
    const supports = CSS.supports.bind(CSS);
    CSS.supports = () => false;
    try {
      const {composer, field} = await compose({draft: '1\n2'});
      field.style.setProperty('field-sizing', 'fixed');
      const two = field.clientHeight;

      composer.draft = '1\n2\n3';
      await composer.updateComplete;

      expect(field.clientHeight - two).to.equal(20);
    } finally {
      CSS.supports = supports;
    }
  });
});

describe('<chat-ai-composer> while somebody types', () => {
  const now = Date.now.bind(Date);
  let clock = 1_000_000;

  beforeEach(() => (Date.now = () => clock));
  afterEach(() => (Date.now = now));

  it('says so once, and again when it would be forgotten', async () => {
    const {composer, typing} = await compose();
    composer.focus();

    await sendKeys({type: 'abc'});
    expect(typing()).to.deep.equal([true]);

    clock += 5_000;
    await sendKeys({type: 'd'});
    expect(typing()).to.deep.equal([true, true]);
  });

  it('says that it stopped when the message is sent', async () => {
    const {composer, typing} = await compose();
    composer.focus();

    await sendKeys({type: 'a'});
    await sendKeys({press: 'Enter'});

    expect(typing()).to.deep.equal([true, false]);
  });

  it('says that it stopped when nothing is left', async () => {
    const {composer, typing} = await compose();
    composer.focus();

    await sendKeys({type: 'a'});
    await sendKeys({press: 'Backspace'});
    await sendKeys({press: 'Backspace'});

    expect(typing()).to.deep.equal([true, false]);
  });

  it('says that it stopped when the focus leaves', async () => {
    const {composer, field, typing} = await compose();
    composer.focus();

    await sendKeys({type: 'a'});
    field.blur();

    expect(typing()).to.deep.equal([true, false]);
  });

  it('grows to five lines, then scrolls', async () => {
    const {composer, field} = await compose();
    const heights = [];

    for (const lines of [1, 2, 5, 6, 20]) {
      composer.draft = 'line\n'.repeat(lines).trim();
      await composer.updateComplete;
      heights.push(field.clientHeight);
    }

    const [one = 0, two = 0, five, six, twenty] = heights;
    expect(two - one).to.equal(20);
    expect([five, six, twenty]).to.deep.equal([one + 80, one + 80, one + 80]);
    expect(field.scrollHeight).to.be.greaterThan(field.clientHeight);
  });

  it('takes rich text as text', async () => {
    const {composer, field} = await compose();
    composer.focus();

    // eslint-disable-next-line @typescript-eslint/no-deprecated -- what a paste does, for scripts
    document.execCommand('insertHTML', false, '<b title="no">bold</b>');

    expect(composer.draft).to.equal('bold');
    expect(field.value).to.equal('bold');
  });

  it('tells what is written, and that it was sent', async () => {
    const {composer, drafts} = await compose();
    composer.focus();

    await sendKeys({type: 'Hi'});
    await sendKeys({press: 'Enter'});

    expect(drafts()).to.deep.equal(['H', 'Hi', '']);
  });

  it('says that the end is near, in steps', async () => {
    const {composer, hint} = await compose({draft: 'x'.repeat(4_500)});
    expect(hint()).to.equal('');

    composer.draft = 'x'.repeat(4_590);
    await composer.updateComplete;
    expect(hint()).to.equal('500 characters left');

    composer.draft = 'x'.repeat(5_000);
    await composer.updateComplete;
    expect(hint()).to.equal('0 characters left');
  });

  it('sends nothing that is too long, and keeps it', async () => {
    const long = 'x'.repeat(5_012);
    const {composer, field, sent, send, hint} = await compose({draft: long});
    composer.focus();

    await sendKeys({press: 'Enter'});

    expect(hint()).to.equal('Too long by 12');
    expect(sent()).to.deep.equal([]);
    expect(send().disabled).to.equal(true);
    expect(field.value).to.equal(long);
    await expect(composer).to.be.accessible();
  });

  it('keeps the draft open while it is held back, and says why', async () => {
    const {composer, field, sent, send, hint} = await compose({held: 'Wait', draft: 'Next'});
    composer.focus();

    await sendKeys({type: '!'});
    await sendKeys({press: 'Enter'});

    expect(sent()).to.deep.equal([]);
    expect(field.disabled).to.equal(false);
    expect(composer.draft).to.include('!');
    expect(send().disabled).to.equal(true);
    expect(hint()).to.equal('Wait');
    await expect(composer).to.be.accessible();

    composer.held = '';
    await composer.updateComplete;
    await sendKeys({press: 'Enter'});
    expect(sent()).to.have.length(1);
  });
});
