import {aTimeout, expect, fixture, waitUntil} from '@open-wc/testing';
import {emulateMedia} from '@web/test-runner-commands';

import '../../../src/chat-window/messages/code-block.js';
import {richText} from '../../../src/chat-window/messages/rich-text.js';
import {isWebKit} from '../../support/engine.js';

const CODE = 'a <b>\n  c';
const WORDS = {copy: '복사', copied: '복사됨', failed: '복사하지 못함'};

/** The browser asks for a permission that a test page does not get. */
function useClipboard(writeText?: (text: string) => Promise<void>) {
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: writeText && {writeText},
  });
}

async function codeBlock() {
  const text = await fixture(richText(`\`\`\`js\n${CODE}\n\`\`\``, WORDS));
  const element = text.querySelector('chat-ai-code-block')!;
  await element.updateComplete;
  const button = element.shadowRoot!.querySelector('button')!;
  const status = element.shadowRoot!.querySelector('[role=status]')!;
  return {element, button, status};
}

describe('<chat-ai-code-block>', () => {
  // The own property hides the browser's, which comes back when it goes.
  afterEach(() => Reflect.deleteProperty(navigator, 'clipboard'));

  it('shows the code as it is, and its language', async () => {
    const {element, button} = await codeBlock();

    const code = element.querySelector('code')!;
    expect(element.textContent).to.equal(CODE);
    expect(code.assignedSlot!.parentElement!.localName).to.equal('pre');
    expect(getComputedStyle(code).whiteSpace).to.equal('pre');
    expect(element.shadowRoot!.querySelector('header span')!.textContent).to.equal('js');
    expect(button.textContent).to.equal('복사');
    await expect(element).to.be.accessible();
  });

  it('is printed to the end of its lines', async function () {
    if (isWebKit) this.skip();
    const {element} = await codeBlock();
    element.querySelector('code')!.textContent = 'long '.repeat(500);
    const pre = element.shadowRoot!.querySelector('pre')!;
    expect(pre.scrollWidth).to.be.above(pre.clientWidth);

    await emulateMedia({media: 'print'});

    expect(pre.scrollWidth).to.equal(pre.clientWidth);
    await emulateMedia({media: 'screen'});
  });

  it('copies the code and says so', async () => {
    const copied: string[] = [];
    useClipboard((text) => Promise.resolve(void copied.push(text)));
    const {button, status} = await codeBlock();

    button.click();
    await waitUntil(() => status.textContent !== '');

    expect(copied).to.deep.equal([CODE]);
    expect(button.textContent).to.equal('복사됨');
    expect(status.textContent).to.equal('복사됨');
  });

  const refusals = [
    {when: 'the browser refuses', writeText: () => Promise.reject(new Error('Not allowed'))},
    {when: 'there is no clipboard', writeText: undefined},
  ];
  for (const {when, writeText} of refusals) {
    it(`says that it failed when ${when}`, async () => {
      useClipboard(writeText);
      const {button, status} = await codeBlock();

      button.click();
      await waitUntil(() => status.textContent !== '');

      expect(button.textContent).to.equal('복사하지 못함');
      expect(status.textContent).to.equal('복사하지 못함');
    });
  }

  it('offers to copy again after being moved', async () => {
    useClipboard(() => Promise.resolve());
    const {element, button} = await codeBlock();
    button.click();
    await waitUntil(() => button.textContent === '복사됨');

    document.body.append(element);
    await element.updateComplete;

    expect(button.textContent).to.equal('복사');
    element.remove();
  });

  it('says nothing when it is gone before the clipboard answers', async () => {
    let answer = () => {};
    useClipboard(() => new Promise<void>((resolve) => (answer = resolve)));
    const {element, button} = await codeBlock();
    button.click();

    element.remove();
    answer();
    await aTimeout(0);

    expect(button.textContent).to.equal('복사');
  });
});
