import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';

import '../../../src/chat-window/index.js';
import '../../../src/chat-window/message-list/index.js';
import type {MenuButton} from '../../../src/chat-window/menu-button.js';
import {DEFAULT_SETTINGS} from '../../../src/conversation/settings.js';
import type {ChatSettings} from '../../../src/conversation/settings.js';
import {button, elements, requestsOf} from '../support.js';

const ALL = ['new', 'expand', 'sound', 'transcript', 'language'] as const;

async function show(settings: Partial<ChatSettings> = {}, inline = false) {
  const all = {...DEFAULT_SETTINGS, menu: ALL, ...settings};
  const element = await fixture<MenuButton>(html`
    <chat-ai-menu-button .settings=${all} .inline=${inline} language="en"></chat-ai-menu-button>
  `);
  const items = () => elements(element).filter(({role}) => role?.startsWith('menuitem'));
  const names = () => items().map(({textContent}) => textContent.trim());
  const focused = () => {
    const inner = element.shadowRoot!.querySelector('chat-ai-menu');
    return (inner?.shadowRoot?.activeElement ?? element.shadowRoot!.activeElement)?.textContent;
  };
  const open = async () => {
    button(element, 'Menu')!.click();
    await waitUntil(() => focused());
  };
  return {
    element,
    items,
    names,
    focused: () => focused()?.trim(),
    open,
    asked: requestsOf(element),
  };
}

const leftOf = (element: Element) => element.getBoundingClientRect().left;

const isOpen = (element: Element) => button(element, 'Menu')!.ariaExpanded === 'true';

describe('<chat-ai-menu-button>', () => {
  it('is not there without anything to offer', async () => {
    const {element} = await show({menu: []});

    expect(button(element, 'Menu')).to.equal(undefined);
  });

  it('opens a menu, and takes the focus into it', async () => {
    const {element, names, focused, open} = await show({languages: ['en', 'ko']});

    await open();

    expect(names()).to.deep.equal([
      'New conversation…',
      'Large window',
      'Sound',
      'Text',
      'HTML',
      'JSON',
      'English',
      '한국어',
    ]);
    expect(focused()).to.equal('New conversation…');
    expect(button(element, 'Menu')!.ariaHasPopup).to.equal('menu');
    await expect(element).to.be.accessible();
  });

  it('offers what the page wants, and where it makes sense', async () => {
    const {names, open} = await show(
      {menu: ['expand', 'sound', 'language'], languages: ['ko']},
      true,
    );

    await open();

    expect(names()).to.deep.equal(['Sound']);
  });

  it('has all its words on one side, and in order, from right to left, too', async () => {
    const {element, items, open} = await show({languages: ['en', 'ko']});
    element.dir = 'rtl';

    await open();

    const [first] = items();
    const heading = elements(element).findLast(({localName}) => localName === 'p')!;
    expect(leftOf(heading)).to.be.above(leftOf(first!) + 20);
    expect(getComputedStyle(first!.firstElementChild!).direction).to.equal('ltr');
  });

  it('is walked with the arrows, Home and End', async () => {
    const {focused, open} = await show({menu: ['new', 'sound', 'expand']});
    await open();
    const walked = [];

    for (const press of ['ArrowDown', 'End', 'ArrowDown', 'ArrowUp', 'Home']) {
      await sendKeys({press});
      walked.push(focused());
    }

    expect(walked).to.deep.equal([
      'Sound',
      'Large window',
      'New conversation…',
      'Large window',
      'New conversation…',
    ]);
  });

  it('closes with Escape, alone, and gives the focus back', async () => {
    const {element, open} = await show();
    const heard: string[] = [];
    await open();
    element.addEventListener('keydown', ({key}) => heard.push(key));

    await sendKeys({press: 'Escape'});
    await element.updateComplete;

    expect(isOpen(element)).to.equal(false);
    // So that the window stays.
    expect(heard).to.deep.equal([]);
    expect(button(element, 'Menu')!.matches(':focus')).to.equal(true);
  });

  it('closes with a press elsewhere, and with Tab', async () => {
    const {element, open} = await show();
    await open();
    document.body.dispatchEvent(new PointerEvent('pointerdown', {bubbles: true}));
    await element.updateComplete;
    expect(isOpen(element)).to.equal(false);

    const after = document.createElement('button');
    element.after(after);
    await open();
    await sendKeys({press: 'Tab'});
    await element.updateComplete;

    expect(isOpen(element)).to.equal(false);
    expect(document.activeElement).to.equal(after);
  });

  it('asks before a new conversation', async () => {
    const {element, asked, open, focused} = await show();
    await open();

    await sendKeys({press: 'Enter'});
    await waitUntil(() => focused() === 'Start');
    expect(asked).to.deep.equal([]);
    await expect(element).to.be.accessible();
    await sendKeys({press: 'Enter'});
    await element.updateComplete;

    expect(asked).to.deep.equal([{type: 'new-conversation'}]);
    expect(isOpen(element)).to.equal(false);
    expect(button(element, 'Menu')!.matches(':focus')).to.equal(true);
  });

  it('begins none that was not meant', async () => {
    const {element, asked, open, focused} = await show();
    await open();
    await sendKeys({press: 'Enter'});
    await waitUntil(() => focused() === 'Start');

    button(element, 'Cancel')!.click();
    await element.updateComplete;

    expect(asked).to.deep.equal([]);
    expect(isOpen(element)).to.equal(false);
  });

  const choices = [
    {item: 'Sound', asks: {type: 'choose', name: 'sound', value: ''}},
    {item: 'Large window', asks: {type: 'choose', name: 'expanded', value: ''}},
    {item: 'JSON', asks: {type: 'download', kind: 'json'}},
    {item: '한국어', asks: {type: 'choose', name: 'lang', value: 'ko'}},
  ];
  for (const {item, asks} of choices) {
    it(`asks for what was chosen: ${item}`, async () => {
      const {element, asked, open} = await show({languages: ['en', 'ko']});
      await open();

      button(element, item)!.click();

      expect(asked).to.deep.equal([asks]);
    });
  }

  it('shows what is chosen already, and takes it back', async () => {
    const settings = {sound: true, languages: ['en', 'ko']};
    const {element, items, asked, open} = await show(settings);
    await open();

    const checked = items().filter(({ariaChecked}) => ariaChecked === 'true');
    expect(checked.map(({textContent}) => textContent.trim())).to.deep.equal(['Sound', 'English']);
    button(element, 'Sound')!.click();

    expect(asked).to.deep.equal([{type: 'choose', name: 'sound', value: null}]);
  });
});
