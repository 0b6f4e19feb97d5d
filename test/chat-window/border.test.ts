import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';

import '../../src/chat-window/index.js';
import type {ChatWindow} from '../../src/chat-window/index.js';
import '../../src/chat-window/menu/index.js';
import '../../src/chat-window/message-list/index.js';
import {DEFAULT_SETTINGS} from '../../src/conversation/settings.js';
import {FakeChat, button, elements, requestsOf} from './support.js';

/** A window where the element has it: in a shadow root, beside a launcher. */
async function embed({inline = false} = {}) {
  const host = await fixture<HTMLElement>(html`
    <div><input slot="footer" aria-label="The page's own" /></div>
  `);
  const root = host.attachShadow({mode: 'open'});
  const launcher = document.createElement('button');
  const element: ChatWindow = document.createElement('chat-ai-window');
  const settings = {...DEFAULT_SETTINGS, menu: ['new'] as const};
  Object.assign(element, {inline, chat: new FakeChat(undefined, undefined, settings)});
  root.append(launcher, element);
  await element.updateComplete;
  const field = elements(element).find((inner) => inner instanceof HTMLTextAreaElement)!;
  return {host, launcher, element, field, slotted: host.querySelector('input')!};
}

/** What a page hears, on the document. */
function listen(types: string, options: AddEventListenerOptions = {}) {
  const heard: string[] = [];
  for (const type of types.split(' ')) {
    document.addEventListener(type, () => heard.push(type), {...options, signal: over.signal});
  }
  return heard;
}

let over: AbortController;

describe('the border between page and chat', () => {
  beforeEach(() => (over = new AbortController()));
  afterEach(() => over.abort());

  it('keeps what is typed from the hotkeys of the page', async () => {
    const {field} = await embed();
    const heard = listen('keydown keypress keyup beforeinput input');
    field.focus();

    await sendKeys({type: 's/n '});
    await sendKeys({press: 'ArrowLeft'});

    expect(field.value).to.equal('s/n ');
    expect(heard).to.deep.equal([]);
  });

  it("leaves to the page what begins in the page's own elements", async () => {
    const {slotted} = await embed();
    const heard = listen('keydown keypress beforeinput input keyup focusin');
    slotted.focus();

    await sendKeys({press: 'x'});

    expect(heard).to.deep.equal([
      'focusin',
      ...'keydown keypress beforeinput input keyup'.split(' '),
    ]);
  });

  const OWN =
    'wheel touchstart touchmove touchend pointerdown mousedown click auxclick dblclick contextmenu ' +
    'paste copy cut dragenter dragover dragleave drop';
  for (const type of OWN.split(' ')) {
    it(`ends ${type}`, async () => {
      const {field, slotted} = await embed();
      const heard = listen(type);

      field.dispatchEvent(new Event(type, {bubbles: true, composed: true}));
      expect(heard).to.deep.equal([]);

      slotted.dispatchEvent(new Event(type, {bubbles: true, composed: true}));
      expect(heard).to.deep.equal([type]);
    });
  }

  it('lets the page know where its own drag is released', async () => {
    const {field} = await embed();
    const heard = listen('pointermove pointerup mouseup');

    for (const type of ['pointermove', 'pointerup', 'mouseup']) {
      field.dispatchEvent(new Event(type, {bubbles: true, composed: true}));
    }

    expect(heard).to.deep.equal(['pointermove', 'pointerup', 'mouseup']);
  });

  for (const inline of [false, true]) {
    it(`takes Escape ${inline ? 'from the page, and does nothing' : 'that closes it'}`, async () => {
      const {element, field} = await embed({inline});
      const requests = requestsOf(element);
      const heard = listen('keydown keyup');
      const onCapture: boolean[] = [];
      const note = ({defaultPrevented}: Event) => onCapture.push(defaultPrevented);
      document.addEventListener('keydown', note, {capture: true, signal: over.signal});
      element.addEventListener('chat-request', () => field.blur());
      field.focus();

      await sendKeys({press: 'Escape'});

      expect(requests).to.deep.equal(inline ? [] : [{type: 'close'}]);
      expect(onCapture).to.deep.equal([!inline]);
      expect(heard).to.deep.equal([]);
      await sendKeys({press: 'Escape'});
      expect(heard).to.deep.equal(inline ? [] : ['keydown', 'keyup']);
    });
  }

  it('leaves Escape to the input method', async () => {
    const {field} = await embed();
    const init = {bubbles: true, composed: true, cancelable: true, isComposing: true};
    const escape = new KeyboardEvent('keydown', {key: 'Escape', ...init});

    field.dispatchEvent(escape);

    expect(escape.defaultPrevented).to.equal(false);
  });

  it('closes its menu alone by Escape', async () => {
    const {element} = await embed();
    const requests = requestsOf(element);
    const heard = listen('keydown keyup');
    button(element, 'Menu')!.click();
    await element.updateComplete;
    const [menu] = elements(element).filter(({localName}) => localName === 'chat-ai-menu');

    await sendKeys({press: 'Escape'});

    expect(menu!.isConnected).to.equal(false);
    expect(requests).to.deep.equal([]);
    expect(heard).to.deep.equal([]);
  });

  it('closes its menu by a touch of anything else in the window', async () => {
    const {element, field} = await embed();
    button(element, 'Menu')!.click();
    await element.updateComplete;
    const [menu] = elements(element).filter(({localName}) => localName === 'chat-ai-menu');

    field.dispatchEvent(new PointerEvent('pointerdown', {bubbles: true, composed: true}));
    await element.updateComplete;

    expect(menu!.isConnected).to.equal(false);
  });

  it('keeps from the page which button is pressed, and nothing else, beside the window', async () => {
    const {launcher} = await embed();
    const heard: string[] = [];
    document.addEventListener('keydown', ({key}) => heard.push(key), {signal: over.signal});
    const others = listen('keyup');
    let clicks = 0;
    launcher.onclick = () => clicks++;
    launcher.focus();

    await sendKeys({press: 'Enter'});
    await sendKeys({press: ' '});
    expect(clicks).to.equal(2);
    expect([...heard, ...others]).to.deep.equal([]);

    await sendKeys({press: 'Escape'});
    expect([...heard, ...others]).to.deep.equal(['Escape', 'keyup']);
  });

  for (const capture of [false, true]) {
    it(`takes the focus as a frame would, ${capture ? 'on capture' : 'bubbling'}`, async () => {
      const {field, slotted} = await embed();
      slotted.focus();
      const heard = listen('focusin', {capture});
      const left: unknown[] = [];
      const note = ({relatedTarget}: FocusEvent) => left.push(relatedTarget);
      document.addEventListener('focusout', note, {capture, signal: over.signal});

      field.focus();
      expect(left).to.deep.equal([null]);
      field.blur();

      expect(heard).to.deep.equal([]);
      expect(left).to.have.length(capture ? 2 : 1);
    });
  }

  it('refuses files that nobody takes, lest the browser go there', async () => {
    const {field} = await embed();
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['x'], 'x.txt'));
    const drag = (type: string, data: DataTransfer) => {
      const init = {bubbles: true, composed: true, cancelable: true, dataTransfer: data};
      const event = new DragEvent(type, init);
      field.dispatchEvent(event);
      return event.defaultPrevented;
    };

    expect(drag('dragover', dataTransfer)).to.equal(true);
    expect(drag('drop', dataTransfer)).to.equal(true);
    expect(drag('drop', new DataTransfer())).to.equal(false);
  });

  it('ends with the window', async () => {
    const {element, launcher} = await embed();
    element.remove();
    const heard = listen('keydown');

    launcher.dispatchEvent(new KeyboardEvent('keydown', {key: ' ', bubbles: true, composed: true}));

    expect(heard).to.deep.equal(['keydown']);
  });
});
