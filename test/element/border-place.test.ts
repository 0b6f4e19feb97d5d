import {expect} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';

import {startLocalSendbird} from '../support/local-sendbird.js';
import type {LocalSendbird} from '../support/local-sendbird.js';
import {mountWidget} from '../support/widget.js';

const PARENTS = [
  'filter: blur(0)',
  'transform: translateX(30px)',
  'contain: paint',
  'will-change: transform',
  'perspective: 9px',
  'backdrop-filter: blur(1px)',
  'overflow: hidden; position: relative; block-size: 20px',
  'position: relative; z-index: 0',
  'opacity: 0.99',
  'container-type: inline-size',
];

const SHRINKING = {
  'a flex row': 'display: flex',
  'a centred column': 'display: flex; flex-direction: column; align-items: center',
  'a float': 'float: left',
  'an inline-block': 'display: inline-block',
  'a table cell': 'display: table-cell',
  'an absolute box': 'position: absolute',
  'a grid': 'display: grid; justify-items: start',
};

describe('where the chat stands', () => {
  let server: LocalSendbird;
  const added: HTMLElement[] = [];

  before(async () => {
    await setViewport({width: 1000, height: 800});
    server = await startLocalSendbird();
  });
  afterEach(() => {
    for (const element of added.splice(0)) element.remove();
    for (const {style} of [document.documentElement, document.body]) style.cssText = '';
  });
  after(async () => {
    await setViewport({width: 800, height: 600});
    await server.stop();
  });

  const add = (style: string) => {
    const element = document.createElement('div');
    element.style.cssText = style;
    document.body.append(element);
    added.push(element);
    return element;
  };
  const open = async (attributes: Record<string, string> = {}) => {
    const widget = mountWidget(server, attributes);
    await widget.open();
    await widget.untilConnected();
    return widget;
  };

  for (const style of PARENTS) {
    it(`is the corner of the screen, and above the page, in a parent with ${style}`, async () => {
      const widget = mountWidget(server);
      add(`${style}; inline-size: 300px`).append(widget.element);
      add('position: fixed; inset: 0; z-index: 2147483647');
      await widget.element.updateComplete;

      const {right, bottom} = widget.launcher.getBoundingClientRect();
      expect([right, bottom]).to.deep.equal([980, 780]);
      expect(hit(widget.launcher)).to.equal(widget.element);
    });
  }

  it('is below what the page puts above its --chat-ai-z-index', async () => {
    const widget = mountWidget(server);
    widget.element.style.setProperty('--chat-ai-z-index', '5');
    const dialog = add('position: fixed; inset: 0; z-index: 6');
    widget.element.requestUpdate();
    await widget.element.updateComplete;

    expect(hit(widget.launcher)).to.equal(dialog);
  });

  it('is another place as soon as the mode is another one', async () => {
    const widget = await open();
    const parent = add('inline-size: 500px; block-size: 400px');
    parent.append(widget.element);
    widget.element.setAttribute('mode', 'inline');
    await widget.element.updateComplete;
    expect(boxOf(widget.window)).to.deep.equal(boxOf(parent));

    widget.element.removeAttribute('mode');
    await widget.element.updateComplete;
    expect(widget.launcher.getBoundingClientRect().right).to.equal(980);
  });

  for (const zoom of ['1.5', '2']) {
    it(`is within a page of zoom ${zoom}, window and all`, async () => {
      const widget = await open();
      document.documentElement.style.zoom = zoom;

      const {left, top, right, bottom} = widget.window.getBoundingClientRect();
      expect(Math.min(left, top)).to.be.at.least(0);
      expect(right).to.be.at.most(innerWidth);
      expect(bottom).to.be.at.most(innerHeight);
    });
  }

  it('is hit only where it is seen', async () => {
    const widget = mountWidget(server, {teaser: 'Ask us anything', 'launcher-text': 'Help'});
    const teaserOf = () => widget.element.shadowRoot.querySelector('chat-ai-teaser');
    await widget.until(() => Boolean(teaserOf()?.checkVisibility()));
    const teaser = teaserOf()!;
    const low = widget.launcher.getBoundingClientRect();
    const high = teaser.getBoundingClientRect();

    expect(hit(teaser)).to.equal(widget.element);
    expect(hit(widget.launcher)).to.equal(widget.element);
    const beside = {
      'the launcher': [low.left - 4, low.top + 20],
      'the teaser': [high.left - 4, high.top + 9],
      both: [low.right - 4, low.top - 4],
    };
    for (const [name, [x = 0, y = 0]] of Object.entries(beside)) {
      expect(document.elementFromPoint(x, y), name).to.not.equal(widget.element);
    }
  });

  it('can be hit on a page that says nothing can be hit', async () => {
    const widget = await open();
    document.body.style.pointerEvents = 'none';

    expect(hit(widget.launcher)).to.equal(widget.element);
    expect(hit(widget.input)).to.equal(widget.element);
  });

  for (const [name, style] of Object.entries(SHRINKING)) {
    it(`has a size of its own, inline in ${name}, and keeps it`, async () => {
      const widget = mountWidget(server, {mode: 'inline'});
      add(style).append(widget.element);
      await widget.untilConnected();
      const size = boxOf(widget.window);
      expect(size.width).to.be.within(280, 1000);
      expect(size.height).to.be.within(320, 800);

      widget.send(Array.from({length: 60}, (_, line) => `Line ${line}`).join('\n'));
      await widget.until(() => widget.text.includes('Line 59'));

      expect(boxOf(widget.window)).to.deep.equal(size);
    });
  }

  it('is as large as a parent that has a size, inline', async () => {
    const widget = mountWidget(server, {mode: 'inline'});
    const parent = add('inline-size: 320px; block-size: 500px; display: flex');
    widget.element.style.flex = '1';
    parent.append(widget.element);
    await widget.untilConnected();

    expect(boxOf(widget.window)).to.deep.equal(boxOf(parent));
  });
});

/** What a visitor would hit in the middle of it. */
function hit(element: Element): Element | null {
  const {x, y, width, height} = element.getBoundingClientRect();
  return document.elementFromPoint(x + width / 2, y + height / 2);
}

function boxOf(element: Element) {
  const {left, top, width, height} = element.getBoundingClientRect();
  return {left, top, width, height};
}
