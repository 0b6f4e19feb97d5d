import {expect, html, fixture} from '@open-wc/testing';

import {startLocalSendbird} from '../support/local-sendbird.js';
import type {LocalSendbird} from '../support/local-sendbird.js';
import {mountWidget} from '../support/widget.js';

describe('a page that opens the chat', () => {
  let server: LocalSendbird;

  before(async () => {
    server = await startLocalSendbird();
  });
  after(() => server.stop());
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  const click = async (markup: ReturnType<typeof html>) =>
    (await fixture<HTMLElement>(markup)).click();

  it('opens it by anything that names it', async () => {
    const one = mountWidget(server, {id: 'one'});
    const two = mountWidget(server, {id: 'two'});

    await click(html`
      <button data-chat-ai-open="two"></button>
    `);

    await two.untilEvent('chat-open');
    expect(one.element.open).to.equal(false);
  });

  it('opens it by what is inside of such a thing, and of none in particular', async () => {
    const widget = mountWidget(server, {id: 'one'});
    const opener = await fixture(html`
      <a data-chat-ai-open><b>Ask</b></a>
    `);

    opener.querySelector('b')?.click();

    await widget.untilEvent('chat-open');
  });

  it('opens it from within what others have made', async () => {
    const widget = mountWidget(server);
    const card = await fixture<HTMLElement>(html`
      <div></div>
    `);
    card.attachShadow({mode: 'open'}).innerHTML = '<div></div>';
    const inner = card.shadowRoot!.querySelector('div')!.attachShadow({mode: 'open'});
    inner.innerHTML = '<button data-chat-ai-open><b>Ask</b></button>';

    inner.querySelector('b')!.click();

    await widget.untilEvent('chat-open');
  });

  const places: Record<string, ReturnType<typeof html>> = {
    'a link': html`
      <a href="#elsewhere" data-chat-ai-open><b>Ask</b></a>
    `,
    'what is in a link': html`
      <a href="#elsewhere"><b data-chat-ai-open>Ask</b></a>
    `,
  };
  for (const [what, markup] of Object.entries(places)) {
    it(`stays on the page by ${what}, unless a key says otherwise`, async () => {
      const widget = mountWidget(server);
      const place = await fixture(markup);
      const press = (init: MouseEventInit = {}) => {
        const click = new MouseEvent('click', {bubbles: true, cancelable: true, ...init});
        // Whoever is last to hear of it keeps the page where it is.
        let isPrevented = false;
        const keep = (event: Event) => {
          isPrevented = event.defaultPrevented;
          event.preventDefault();
        };
        addEventListener('click', keep, {once: true});
        place.querySelector('b')!.dispatchEvent(click);
        return isPrevented;
      };

      for (const key of ['ctrlKey', 'metaKey']) {
        expect(press({[key]: true}), key).to.equal(false);
      }
      expect(widget.element.open).to.equal(false);
      expect(press()).to.equal(true);
      expect(widget.element.open).to.equal(true);
    });
  }

  it('leaves alone what can be checked', async () => {
    mountWidget(server);
    const box = await fixture<HTMLInputElement>(html`
      <input type="checkbox" data-chat-ai-open />
    `);

    box.click();

    expect(box.checked).to.equal(true);
  });

  it('is not troubled by a click on nothing', () => {
    const widget = mountWidget(server);

    document.dispatchEvent(new MouseEvent('click', {bubbles: true}));

    expect(widget.element.open).to.equal(false);
  });

  it('sends the message that stands there', async () => {
    const widget = mountWidget(server);

    await click(html`
      <button data-chat-ai-open data-chat-ai-message="Which size?"></button>
    `);

    await widget.untilEvent('message-sent');
    expect(widget.details('message-sent')[0]).to.include({text: 'Which size?'});
  });

  it('opens with #chat in the address, again and again', async () => {
    const widget = mountWidget(server);

    await click(html`
      <a href="#chat"></a>
    `);
    await widget.untilEvent('chat-open');
    widget.element.hide();
    await widget.untilEvent('chat-close');
    await click(html`
      <a href="#chat"></a>
    `);

    await widget.untilEvent('chat-open', 2);
  });

  it('is open on a page that was opened so', async () => {
    history.replaceState(null, '', '#chat');

    const widget = mountWidget(server);

    await widget.untilEvent('chat-open');
  });

  it('obeys the command of a button', async () => {
    const widget = mountWidget(server);
    const order = (command: string) =>
      widget.element.dispatchEvent(Object.assign(new Event('command'), {command}));

    order('--remove-chat');
    await widget.element.updateComplete;
    expect(widget.element.open).to.equal(false);

    order('--show-chat');
    await widget.untilEvent('chat-open');
  });

  it('is not obeyed by an element that left it', async () => {
    const widget = mountWidget(server);
    widget.element.remove();

    await click(html`
      <button data-chat-ai-open></button>
    `);

    expect(widget.element.open).to.equal(false);
  });
});
