import {expect} from '@open-wc/testing';

import '../../src/index.js';
import {make} from '../../src/element/make.js';

const LIGHT = 'rgb(91, 61, 245)';
const DARK = 'rgb(167, 151, 255)';
const isDark = () => matchMedia('(prefers-color-scheme: dark)').matches;
const ofSystem = () => (isDark() ? DARK : LIGHT);
/** What the system is not, so that it must be the page's. */
const other = () => (isDark() ? 'light' : 'dark');
const ofOther = () => (isDark() ? LIGHT : DARK);

describe('theme="system"', () => {
  const page = document.documentElement;

  afterEach(() => {
    page.style.colorScheme = '';
    document.querySelector('meta[name=color-scheme]')?.remove();
  });

  /** The colour of the launcher of a chat that is put there. */
  async function mount(theme: string, where: Element = document.body) {
    const widget = document.createElement('chat-ai-widget');
    widget.setAttribute('theme', theme);
    where.append(widget);
    await widget.updateComplete;
    const launcher = widget.shadowRoot.querySelector('button');
    if (!launcher) throw new Error('There is no launcher.');
    return {widget, color: () => getComputedStyle(launcher).backgroundColor};
  }

  for (const theme of ['system', 'auto']) {
    it(`is the visitor's where the page declares none (${theme})`, async () => {
      const {widget, color} = await mount(theme);

      expect(color()).to.equal(ofSystem());
      widget.remove();
    });

    it(`takes the page's side, and follows it (${theme})`, async () => {
      page.style.colorScheme = other();
      const {widget, color} = await mount(theme);
      expect(color()).to.equal(ofOther());

      page.style.colorScheme = isDark() ? 'dark' : 'light';

      expect(color()).to.equal(ofSystem());
      widget.remove();
    });
  }

  it('takes the side of the box that it is in', async () => {
    const box = document.createElement('div');
    box.style.colorScheme = other();
    document.body.append(box);

    const {color} = await mount('system', box);

    expect(color()).to.equal(ofOther());
    box.remove();
  });

  it('takes the side that the page declares in its head', async () => {
    document.head.append(make('meta', {name: 'color-scheme', content: other()}));

    const {widget, color} = await mount('system');

    expect(color()).to.equal(ofOther());
    widget.remove();
  });

  it('gives way to what the page says of the chat', async () => {
    page.style.colorScheme = other();

    const {widget, color} = await mount(isDark() ? 'dark' : 'light');

    expect(color()).to.equal(ofSystem());
    widget.remove();
  });
});
