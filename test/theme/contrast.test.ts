import {expect, fixture, html} from '@open-wc/testing';

import '../../src/index.js';
import type {ChatAiWidget} from '../../src/index.js';

/** WCAG 2 asks for this much between text and what is behind it. */
const ENOUGH = 4.5;

/** And this much where there is no text, but a shape. */
const FOR_SHAPES = 3;

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

  const launcher = () => widget.shadowRoot.querySelector('button')!;

  const contrast = () => contrastOf(launcher());

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

/** What is coloured by the accent, within the window. */
const PAIRS: ReadonlyArray<{what: string; text: string; ground: string; enough?: number}> = [
  {what: 'a message of the visitor', text: 'var(--_on-accent)', ground: 'var(--_accent)'},
  {
    what: 'the send button under a pointer',
    text: 'var(--_on-accent)',
    ground: 'color-mix(in srgb, var(--_accent) 88%, var(--_text))',
    enough: FOR_SHAPES,
  },
  {what: 'a link on the window', text: 'var(--_link)', ground: 'var(--_surface)'},
  {what: 'a link in an answer', text: 'var(--_link)', ground: 'var(--_surface-raised)'},
  {
    what: 'a suggested reply under a pointer',
    text: 'var(--_link)',
    ground: 'color-mix(in srgb, var(--_link) 10%, var(--_surface))',
  },
  {
    what: 'the letter of who has no picture',
    text: 'var(--_link)',
    ground: 'color-mix(in srgb, var(--_link) 14%, var(--_surface))',
  },
];

describe('what the accent colours', () => {
  const accents = [
    ...['black', 'white', 'red', 'lime', 'blue', 'cyan', 'magenta', 'yellow'],
    ...['1 0 0', '0 1 0', '0 0 1', '0 1 1', '1 0 1', '1 1 0'].map(
      (p3) => `color(display-p3 ${p3})`,
    ),
    ...[10, 30, 45, 60, 75, 92].flatMap((lightness) =>
      [15, 60, 100].flatMap((saturation) =>
        hues.map((hue) => `hsl(${hue} ${saturation}% ${lightness}%)`),
      ),
    ),
  ];

  for (const theme of ['light', 'dark'] as const) {
    it(`can be seen with ${accents.length} accents, ${theme}`, async () => {
      const widget = await fixture<ChatAiWidget>(html`
        <chat-ai-widget mode="inline" theme=${theme}></chat-ai-widget>
      `);
      const chat = widget.shadowRoot.querySelector('chat-ai-window')!;
      await customElements.whenDefined('chat-ai-window');
      const probes = PAIRS.map(({what, text, ground, enough = ENOUGH}) => {
        const probe = document.createElement('p');
        probe.style.cssText = `color: ${text}; background: ${ground}`;
        chat.shadowRoot!.append(probe);
        return {what, enough, probe};
      });

      const tooFaint = accents.flatMap((accent) => {
        widget.style.setProperty('--chat-ai-accent', accent);
        return probes
          .map(({what, enough, probe}) => ({what, enough, found: contrastOf(probe)}))
          .filter(({enough, found}) => found < enough)
          .map(({what, found}) => `${what}, ${accent}: ${found.toFixed(2)}`);
      });

      expect(tooFaint).to.deep.equal([]);
    });
  }
});

function contrastOf(element: Element): number {
  const {color, backgroundColor} = getComputedStyle(element);
  const [one, other] = [luminance(pixel(color)), luminance(pixel(backgroundColor))];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

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
