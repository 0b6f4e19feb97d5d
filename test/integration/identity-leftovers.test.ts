import {expect} from '@open-wc/testing';

import {tracesOf} from '../support/traces.js';
import {mountWidget} from '../support/widget.js';
import {Visitor} from './visitor.js';

const FORM = {
  key: 'contact',
  version: 1,
  title: 'For Ada',
  fields: [{key: 'name', type: 'text', label: 'Name', required: true, layout: 'singleline'}],
};
const ANSWER = {bot_message_type: 'generated', is_last_in_turn: true};

/** Everything that Ada was told, has written, picked, and opened. */
const OF_ADA = [
  'Written by Ada',
  'For Ada',
  'Ada’s answer',
  'Rated by Ada',
  'Ada’s comment',
  'Streamed to Ada.',
  'Ada’s draft',
  'ada-lamp.svg',
  'ada-plan.svg',
  'ada-notes.txt',
];

const picture = (name: string) =>
  new File([`<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"></svg>`], name, {
    type: 'image/svg+xml',
  });

describe('whoever comes after Ada, who was in the middle of everything', () => {
  let ada: Visitor;

  afterEach(() => ada.leave());

  const rootOf = (tag: string) => ada.widget.log.querySelector(tag)!.shadowRoot!;
  const write = (field: HTMLInputElement, words: string) => {
    field.value = words;
    field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  };
  const inWindow = (selector: string) => ada.widget.window.shadowRoot!.querySelector(selector)!;
  const choose = async (...files: File[]) => {
    await ada.widget.until(() => Boolean(inWindow('chat-ai-uploads:defined')));
    const input = inWindow('chat-ai-uploads').shadowRoot!.querySelector('input')!;
    const data = new DataTransfer();
    for (const file of files) data.items.add(file);
    input.files = data.files;
    input.dispatchEvent(new Event('change'));
  };
  const dialogs = () => [
    inWindow('chat-ai-message-list').shadowRoot!.querySelector('chat-ai-viewer'),
    inWindow('chat-ai-menu-button').shadowRoot!.querySelector('chat-ai-menu'),
  ];

  const arrive = async () => {
    ada = await Visitor.arrive({uploads: 'image'});
    const {widget, server} = ada;
    await ada.open();
    widget.send('Written by Ada');
    await widget.untilEvent('message-sent');

    await ada.say('Fill it in', {
      extended_message_payload: {bot_message_type: 'canned', form: FORM},
    });
    await widget.until(() => rootOf('chat-ai-form').querySelector('input') !== null);
    write(rootOf('chat-ai-form').querySelector('input')!, 'Ada’s answer');

    await ada.say('Rated by Ada', {extended_message_payload: ANSWER});
    await widget.until(() => Boolean(widget.button('Good answer')));
    widget.button('Good answer').click();
    await widget.until(() => rootOf('chat-ai-feedback').querySelector('input') !== null);
    write(rootOf('chat-ai-feedback').querySelector('input')!, 'Ada’s comment');

    await choose(picture('ada-lamp.svg'));
    await widget.untilEvent('message-sent', 2);
    await widget.until(() => widget.log.querySelector('img')!.src.startsWith('http'));
    widget.log.querySelector<HTMLElement>('a.picture')!.click();
    await widget.until(() => dialogs()[0] !== null);
    widget.button('Menu').click();
    await widget.until(() => Boolean(widget.button('New conversation')));
    widget.button('New conversation').click();
    await widget.until(() => Boolean(widget.button('Start')));

    await ada.say('Streamed to Ada. And', {data: {stream: true}});
    widget.type('Ada’s draft');
    await server.fault('delayRest', {ms: 600_000, path: '/storage/file'});
    await choose(new File(['abc'], 'ada-notes.txt', {type: 'text/plain'}), picture('ada-plan.svg'));
    await widget.until(() => widget.log.querySelector('progress')?.value === 1);

    const all = OF_ADA.map((words) => `${words} in document`);
    expect(await tracesOf(...OF_ADA)).to.include.members(all);
  };

  const endings: Record<string, () => Promise<unknown>> = {
    'finds nothing, named by the page': async () => {
      ada.widget.element.setAttribute('user-id', 'ben');
      await ada.widget.element.updateComplete;
    },
    'finds nothing, once she signed out': () => ada.widget.element.signOut(),
    'finds nothing, once she signed out in another tab': async () => {
      await mountWidget(ada.server, ada.attributes).element.signOut();
      await ada.widget.untilEvent('session-closed');
    },
    'finds nothing, once she was shut out': async () => {
      await ada.server.fault('revoke', {userId: 'ada'});
      await ada.widget.untilEvent('session-closed');
    },
    'finds nothing, when the widget is back after it was taken off the page': async () => {
      const {element} = ada.widget;
      element.remove();
      await ada.widget.until(() => element.chat === undefined);
      element.setAttribute('user-id', 'ben');
      document.body.append(element);
      await ada.widget.until(() => element.chat !== undefined);
    },
  };
  for (const [what, end] of Object.entries(endings)) {
    it(what, async () => {
      await arrive();

      await end();

      expect(await tracesOf(...OF_ADA)).to.deep.equal([]);
      expect(dialogs()).to.deep.equal([null, null]);
      expect((await ada.sent()).join()).to.not.include('ada-plan.svg');
    });
  }
});
