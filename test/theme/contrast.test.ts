import {expect, fixture, html} from '@open-wc/testing';

import '../../src/index.js';
import type {ChatAiWidget} from '../../src/index.js';

/** WCAG 2 asks for this much between text and what is behind it. */
const ENOUGH = 4.5;

const hues = Array.from({length: 12}, (_, n) => n * 30);
const greys = ['20', '40', '60', '70', '74', '75', '76', '77', '78', '80', 'a0', 'c0', 'e0'];

const ACCENTS = [
  'white',
  'black',
  'yellow',
  'lime',
  'cyan',
  'red',
  'blue',
  'magenta',
  'orange',
  'transparent',
  'rgb(0 0 0 / 0%)',
  'oklch(70% 0.3 150)',
  'color(display-p3 1 0 0)',
  ...greys.map((grey) => `#${grey.repeat(3)}`),
  ...hues.map((hue) => `hsl(${hue} 90% 45%)`),
  ...hues.map((hue) => `hsl(${hue} 100% 75%)`),
];

describe('the text on the accent', () => {
  let widget: ChatAiWidget;
  beforeEach(async () => {
    widget = await fixture(html`
      <chat-ai-widget app-id="A" bot-id="b"></chat-ai-widget>
    `);
  });

  const launcher = () => widget.shadowRoot!.querySelector('button')!;

  const contrast = () => {
    const {color, backgroundColor} = getComputedStyle(launcher());
    const [one, other] = [luminance(pixel(color)), luminance(pixel(backgroundColor))];
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  };

  for (const accent of ACCENTS.filter((name) => !/transparent|0%\)$/.test(name))) {
    it(`can be read on ${accent}`, async () => {
      widget.accentColor = accent;
      await widget.updateComplete;

      expect(contrast()).to.be.at.least(ENOUGH);
    });
  }

  for (const theme of ['light', 'dark'] as const) {
    it(`can be read on the ${theme} default`, async () => {
      widget.theme = theme;
      await widget.updateComplete;

      expect(contrast()).to.be.at.least(ENOUGH);
    });
  }

  it('differs between the light and the dark default', async () => {
    widget.theme = 'light';
    await widget.updateComplete;
    const light = getComputedStyle(launcher()).backgroundColor;

    widget.theme = 'dark';
    await widget.updateComplete;

    expect(getComputedStyle(launcher()).backgroundColor).to.not.equal(light);
  });

  it('follows the custom property of the page', async () => {
    widget.style.setProperty('--chat-ai-accent', 'rgb(255, 255, 0)');
    await widget.updateComplete;

    expect(getComputedStyle(launcher()).backgroundColor).to.equal('rgb(255, 255, 0)');
    expect(contrast()).to.be.at.least(ENOUGH);
  });

  it('has the attribute win over the custom property', async () => {
    widget.style.setProperty('--chat-ai-accent', 'yellow');

    widget.setAttribute('accent-color', 'rgb(0, 0, 128)');
    await widget.updateComplete;

    expect(getComputedStyle(launcher()).backgroundColor).to.equal('rgb(0, 0, 128)');
  });

  it('takes a colour that is none for none', async () => {
    const before = getComputedStyle(launcher()).backgroundColor;

    widget.setAttribute('accent-color', 'bleu');
    await widget.updateComplete;

    expect(getComputedStyle(launcher()).backgroundColor).to.equal(before);
  });
});

const canvas = new OffscreenCanvas(1, 1).getContext('2d', {willReadFrequently: true})!;

/** Any CSS colour as sRGB, 0 to 255. */
function pixel(color: string): readonly number[] {
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
}

function luminance(rgb: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
