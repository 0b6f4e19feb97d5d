import {expect} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';

import {startLocalSendbird} from '../support/local-sendbird.js';
import type {LocalSendbird} from '../support/local-sendbird.js';
import {mountWidget} from '../support/widget.js';
import type {TestWidget} from '../support/widget.js';

/** What a page's stylesheet says of its own text, and every child inherits. */
const INHERITED = `
  text-transform: uppercase; white-space: pre; word-break: break-all; word-spacing: 9px;
  overflow-wrap: break-word; letter-spacing: 4px; line-break: anywhere; text-indent: 30px;
  text-shadow: 1px 1px red; hyphens: auto; user-select: none; cursor: crosshair;
  font: italic small-caps 900 40px/3 monospace; font-kerning: none;
  font-variant-numeric: oldstyle-nums; font-feature-settings: 'smcp';
  text-rendering: geometricPrecision; font-synthesis: none;
  -webkit-text-stroke: 2px red; -webkit-text-fill-color: red; pointer-events: none;
  quotes: '!' '!'; tab-size: 1; writing-mode: vertical-rl; list-style: square inside;
  text-emphasis: dot; text-align: end; text-align-last: right; text-underline-position: under;
  text-orientation: upright; caret-color: red; color: red; accent-color: red;
  border-collapse: collapse; border-spacing: 9px; caption-side: bottom; empty-cells: hide;
  image-rendering: pixelated; fill: red; stroke: red; stroke-width: 9px; orphans: 9; widows: 9;
  hanging-punctuation: first; text-decoration-skip-ink: none; paint-order: stroke;
`;
const ANSWER = 'Some `code`, a [link](https://x.example), and\n\n- a list\n\n|a|b|\n|-|-|\n|1|2|';

describe('what the page says of its own text', () => {
  let server: LocalSendbird;
  let sheet: HTMLStyleElement;

  before(async () => {
    await setViewport({width: 1000, height: 800});
    server = await startLocalSendbird();
  });
  beforeEach(() => {
    sheet = document.createElement('style');
    document.head.append(sheet);
  });
  afterEach(() => sheet.remove());
  after(async () => {
    await setViewport({width: 800, height: 600});
    await server.stop();
  });

  const open = async () => {
    const widget = mountWidget(server, {teaser: 'Ask us'});
    await widget.open();
    await widget.untilConnected();
    await widget.until(() => widget.element.shadowRoot.querySelector('chat-ai-teaser') !== null);
    return widget;
  };

  for (const selector of ['body', '*']) {
    it(`is not inherited from ${selector}`, async () => {
      const widget = await open();
      widget.send(ANSWER);
      await widget.untilEvent('message-received');
      await widget.until(() => allIn(widget).some(({localName}) => localName === 'td'));
      await widget.until(() => !widget.text.includes('Connecting'));
      const before = looksOf(widget);

      sheet.textContent = `${selector} {${INHERITED}}`;

      expect(before.size).to.be.above(30);
      for (const [element, looks] of looksOf(widget)) {
        const was = before.get(element) ?? looks;
        expect(differences(looks, was), nameOf(element)).to.deep.equal([]);
      }
    });
  }

  it('sets no custom property of ours', async () => {
    const widget = await open();
    const before = looksOf(widget);
    const own = new Set(sheetsOf(widget).match(/--_[\w-]+/g));

    sheet.textContent = `:root {${[...own].map((name) => `${name}: red`).join(';')}}`;

    expect(own.size).to.be.above(10);
    for (const [element, looks] of looksOf(widget)) {
      const was = before.get(element) ?? looks;
      expect(differences(looks, was), nameOf(element)).to.deep.equal([]);
    }
  });

  it('hides the chat where it hides the element, not where it hides itself', async () => {
    const widget = await open();
    const parts = [widget.launcher, widget.window, widget.input];
    const visibility = () => parts.map((part) => getComputedStyle(part).visibility);

    sheet.textContent = 'body {visibility: hidden}';
    expect(visibility()).to.deep.equal(['visible', 'visible', 'visible']);

    sheet.textContent = 'chat-ai-widget {visibility: hidden}';
    expect(visibility()).to.deep.equal(['hidden', 'hidden', 'hidden']);
  });
});

/** All elements of launcher, window and teaser, and of the shadow roots in them. */
function allIn({element}: TestWidget): Element[] {
  const inside = (root: ShadowRoot): Element[] =>
    [...root.querySelectorAll('*')].flatMap((each) => [
      each,
      ...(each.shadowRoot ? inside(each.shadowRoot) : []),
    ]);
  // The box around all of them, and its slot, are nothing to be seen.
  return inside(element.shadowRoot).filter((each) => !each.matches('.base, .base > slot, style'));
}

type Looks = ReadonlyMap<string, string>;

function looksOf(widget: TestWidget): Map<Element, Looks> {
  return new Map(
    allIn(widget).map((element) => {
      const computed = getComputedStyle(element);
      const names = [...computed].filter((name) => !name.startsWith('--'));
      return [element, new Map(names.map((name) => [name, computed.getPropertyValue(name)]))];
    }),
  );
}

function differences(looks: Looks, was: Looks): string[] {
  return [...looks]
    .filter(([name, value]) => was.get(name) !== value)
    .map(([name, value]) => `${name}: ${value}, was ${was.get(name) ?? ''}`);
}

function nameOf(element: Element): string {
  const {host} = element.getRootNode() as ShadowRoot;
  return `${host.localName} ${element.localName}.${element.className}`;
}

function sheetsOf(widget: TestWidget): string {
  const roots = [widget.element.shadowRoot, ...allIn(widget).map(({shadowRoot}) => shadowRoot)];
  return roots
    .flatMap((root) => [...(root?.adoptedStyleSheets ?? [])])
    .flatMap(({cssRules}) => [...cssRules])
    .map(({cssText}) => cssText)
    .join('');
}
