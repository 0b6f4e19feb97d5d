import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';

import {openViewer} from '../../../src/chat-window/viewer/index.js';
import type {Viewer} from '../../../src/chat-window/viewer/viewer.js';
import {en} from '../../../src/i18n/locales/en.js';
import {button} from '../support.js';

const PICTURE = URL.createObjectURL(
  new Blob(['<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"></svg>'], {
    type: 'image/svg+xml',
  }),
);

async function open() {
  const box = await fixture<HTMLElement>(html`
    <div></div>
  `);
  const root = box.attachShadow({mode: 'open'});
  root.innerHTML = `<a href="${PICTURE}">lamp.png</a>`;
  const link = root.querySelector('a')!;
  link.focus();
  openViewer(link, 'lamp.png', en);
  const viewer = root.querySelector<Viewer>('chat-ai-viewer')!;
  await viewer.updateComplete;
  const picture = viewer.shadowRoot!.querySelector('img')!;
  await waitUntil(() => picture.complete);
  const transform = async () => {
    await viewer.updateComplete;
    const {a, e, f} = new DOMMatrix(getComputedStyle(picture).transform);
    return {scale: a, x: e, y: f};
  };
  return {root, link, viewer, picture, transform};
}

/** Of fingers that no browser knows of, which it therefore cannot capture. */
function pointerOn(picture: HTMLImageElement) {
  picture.setPointerCapture = () => {};
  return (type: string, pointerId: number, clientX: number, clientY: number) =>
    picture.dispatchEvent(new PointerEvent(type, {pointerId, clientX, clientY}));
}

describe('<chat-ai-viewer>', () => {
  it('shows the picture above everything, under its name', async () => {
    const {viewer, picture} = await open();

    expect(viewer.shadowRoot!.querySelector('dialog')!.matches(':modal')).to.equal(true);
    expect(picture.alt).to.equal('lamp.png');
    const link = viewer.shadowRoot!.querySelector('a')!;
    expect(link.href).to.equal(PICTURE);
    expect(link.download).to.equal('lamp.png');
    await expect(viewer).to.be.accessible();
  });

  it('is closed by Escape, which goes no further, and gives the focus back', async () => {
    const {root, link} = await open();
    const keys: string[] = [];
    const note = ({key}: KeyboardEvent) => keys.push(key);
    const escapes: Event[] = [];
    const keep = (event: Event) => escapes.push(event);
    addEventListener('keydown', note);
    addEventListener('keydown', keep, true);

    await sendKeys({press: 'Escape'});
    await waitUntil(() => !root.querySelector('chat-ai-viewer'));

    removeEventListener('keydown', note);
    removeEventListener('keydown', keep, true);
    expect(keys).to.deep.equal([]);
    expect(escapes.map(({defaultPrevented}) => defaultPrevented)).to.deep.equal([true]);
    expect(root.activeElement).to.equal(link);
  });

  it('is closed by its button', async () => {
    const {root, viewer} = await open();

    button(viewer, 'Close image')!.click();

    await waitUntil(() => !root.querySelector('chat-ai-viewer'));
  });

  it('goes with the window', async () => {
    const {root} = await open();

    root.host.dispatchEvent(new CustomEvent('chat-close', {bubbles: true}));

    expect(root.querySelector('chat-ai-viewer')).to.equal(null);
  });

  it('zooms by keys, as far as makes sense', async () => {
    const {transform} = await open();

    await sendKeys({press: '+'});
    expect((await transform()).scale).to.equal(1.5);
    for (let n = 0; n < 8; n++) await sendKeys({press: '+'});
    expect((await transform()).scale).to.equal(8);
    for (let n = 0; n < 8; n++) await sendKeys({press: '-'});
    expect((await transform()).scale).to.equal(1);
  });

  it('zooms by buttons, wheel and double click', async () => {
    const {viewer, picture, transform} = await open();

    button(viewer, 'Zoom in')!.click();
    expect((await transform()).scale).to.equal(1.5);
    button(viewer, 'Zoom out')!.click();
    expect((await transform()).scale).to.equal(1);
    const wheel = new WheelEvent('wheel', {deltaY: -300, bubbles: true, cancelable: true});
    picture.dispatchEvent(wheel);
    expect(wheel.defaultPrevented).to.equal(true);
    expect((await transform()).scale).to.equal(2);
    picture.dispatchEvent(new MouseEvent('dblclick'));
    expect((await transform()).scale).to.equal(1);
    picture.dispatchEvent(new MouseEvent('dblclick'));
    expect((await transform()).scale).to.equal(2.25);
  });

  it('zooms and moves by two fingers', async () => {
    const {picture, transform} = await open();
    const point = pointerOn(picture);
    point('pointerdown', 1, 100, 100);
    point('pointerdown', 2, 200, 100);

    point('pointermove', 2, 300, 100);
    expect((await transform()).scale).to.equal(2);
    for (let moved = 10; moved <= 100; moved += 10) {
      point('pointermove', 1, 100 + moved, 100);
      point('pointermove', 2, 300 + moved, 100);
    }
    expect(await transform()).to.deep.equal({scale: 2, x: 100, y: 0});

    point('pointerup', 2, 400, 100);
    point('pointermove', 1, 150, 100);
    expect(await transform()).to.deep.equal({scale: 2, x: 50, y: 0});
    point('pointercancel', 1, 150, 100);
    point('pointermove', 1, 500, 100);
    expect(await transform()).to.deep.equal({scale: 2, x: 50, y: 0});
  });

  it('moves by arrow keys and by drag, and keeps the picture in view', async () => {
    const {picture, transform} = await open();
    await sendKeys({press: 'ArrowLeft'});
    expect((await transform()).x).to.equal(0);

    await sendKeys({press: '+'});
    await sendKeys({press: 'ArrowLeft'});
    await sendKeys({press: 'ArrowUp'});
    expect(await transform()).to.deep.equal({scale: 1.5, x: 40, y: 40});

    const point = pointerOn(picture);
    point('pointermove', 1, 500, 500);
    point('pointerdown', 1, 100, 100);
    point('pointermove', 1, 50, 1e6);
    expect(await transform()).to.deep.equal({scale: 1.5, x: -10, y: picture.clientHeight / 4});

    await sendKeys({press: '-'});
    expect(await transform()).to.deep.equal({scale: 1, x: 0, y: 0});
  });
});
