import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';

import type {MessageFeedback} from '../../../src/chat-window/feedback/message-feedback.js';
import type {ChatWindow} from '../../../src/chat-window/index.js';
import '../../../src/chat-window/index.js';
import '../../../src/chat-window/message-list/index.js';
import type {Feedback} from '../../../src/conversation/attachments.js';
import type {TextMessage} from '../../../src/conversation/model.js';
import {DEFAULT_SETTINGS} from '../../../src/conversation/settings.js';
import {
  FakeChat,
  bot,
  button,
  buttonNames,
  composingKeys,
  conversation,
  elements,
  requestsOf,
  text,
} from '../support.js';

const NONE: Feedback = {rating: null, comment: '', saved: false, delivery: 'sent'};

const answer = (feedback: Partial<Feedback> | null, more: Partial<TextMessage> = {}) =>
  text(bot, 'Yes.', {key: 'answer', feedback: feedback && {...NONE, ...feedback}, ...more});

async function showWindow(message: TextMessage, settings = DEFAULT_SETTINGS) {
  const chat = new FakeChat(conversation({messages: [message]}), undefined, settings);
  const host = await fixture<ChatWindow>(html`
    <chat-ai-window role="dialog" aria-label="Chat" .chat=${chat}></chat-ai-window>
  `);
  const find = () => elements(host).find(({localName}) => localName === 'chat-ai-feedback');
  return {chat, host, find};
}

async function show(feedback: Partial<Feedback> = {}) {
  const {chat, host, find} = await showWindow(answer(feedback));
  await waitUntil(() => (find() as MessageFeedback | undefined)?.hasUpdated, 'buttons are drawn');
  const element = find() as MessageFeedback;
  const change = async (to: Partial<Feedback>) => {
    chat.change({messages: [answer(to)]});
    await host.updateComplete;
    await element.updateComplete;
  };
  const press = async (name: string) => {
    const found = button(element, name)!;
    found.focus();
    found.click();
    await element.updateComplete;
  };
  const focused = () => element.shadowRoot!.activeElement;
  const pressed = () =>
    [...element.shadowRoot!.querySelectorAll('[aria-pressed=true]')].map((each) => each.ariaLabel);
  return {host, element, change, press, focused, pressed, requests: requestsOf(host)};
}

const rate = (rating: Feedback['rating'], comment = '') => ({
  type: 'rate',
  key: 'answer',
  rating,
  comment,
});

describe('<chat-ai-feedback>', () => {
  it('asks whether an answer was good', async () => {
    const {element, pressed, press, focused, requests} = await show();
    expect(buttonNames(element)).to.deep.equal(['Good answer', 'Bad answer']);
    expect(pressed()).to.deep.equal([]);
    await expect(element).to.be.accessible();

    await press('Good answer');

    expect(requests).to.deep.equal([rate('good')]);
    expect(focused()?.ariaLabel).to.equal('Good answer');
    // Nothing is confirmed before the chat says so.
    expect(pressed()).to.deep.equal([]);
  });

  it('takes a comment after the choice', async () => {
    const {element, change, press, pressed, focused, requests} = await show();
    await press('Bad answer');
    await change({rating: 'bad', delivery: 'sending'});
    expect(pressed()).to.deep.equal(['Bad answer']);
    await expect(element).to.be.accessible();

    await sendKeys({press: 'Tab'});
    await sendKeys({type: `It is wrong${' '.repeat(50)}${'.'.repeat(50)}`});
    await sendKeys({press: 'Enter'});
    await element.updateComplete;

    const comment = `It is wrong${' '.repeat(50)}${'.'.repeat(39)}`;
    expect(requests).to.deep.equal([rate('bad'), rate('bad', comment)]);
    expect(focused()?.ariaLabel).to.equal('Bad answer');
    expect(buttonNames(element)).to.deep.equal(['Good answer', 'Bad answer', 'Comment']);
  });

  it('needs no comment', async () => {
    const {element, change, press, focused, requests} = await show();
    await press('Good answer');
    await change({rating: 'good'});
    await press('Skip');
    await press('Comment');
    await waitUntil(() => focused()?.localName === 'input', 'the comment has the focus');
    await sendKeys({press: 'Escape'});
    await element.updateComplete;

    // The window stays, too.
    expect(requests).to.deep.equal([rate('good')]);
    expect(buttonNames(element)).to.deep.equal(['Good answer', 'Bad answer', 'Comment']);
  });

  for (const {what, keydown} of composingKeys) {
    it(`leaves ${what}, to the input method`, async () => {
      const {element, change, press, focused, requests} = await show();
      await press('Good answer');
      await change({rating: 'good'});
      element.shadowRoot!.querySelector('input')!.focus();
      const event = keydown();

      focused()!.dispatchEvent(event);
      await element.updateComplete;

      expect(event.defaultPrevented).to.equal(false);
      expect(focused()!.localName).to.equal('input');
      expect(requests).to.deep.equal([rate('good')]);
    });
  }

  it('fits into a narrow window', async () => {
    const {host, element, press} = await show();
    host.style.inlineSize = '280px';

    await press('Good answer');

    const right = (one: Element) => one.getBoundingClientRect().right;
    expect(right(button(element, 'Skip')!)).to.be.at.most(right(host) - 16);
  });

  it('is changed, and taken back', async () => {
    const {change, press, requests} = await show({rating: 'good', comment: 'Nice', saved: true});

    await press('Bad answer');
    await change({rating: 'bad', saved: true});
    await press('Bad answer');

    expect(requests).to.deep.equal([rate('bad'), rate(null)]);
  });

  it('says that it failed, and tries again', async () => {
    const {element, press, pressed, requests} = await show({
      rating: 'bad',
      comment: 'Wrong.',
      delivery: 'failed',
    });
    expect(pressed()).to.deep.equal(['Bad answer']);
    expect(element.shadowRoot!.querySelector('[role=alert]')!.textContent).to.contain(
      'Feedback not sent.',
    );
    await expect(element).to.be.accessible();

    await press('Comment');
    expect(element.shadowRoot!.querySelector('input')!.value).to.equal('Wrong.');
    await press('Try again');

    expect(requests).to.deep.equal([rate('bad', 'Wrong.')]);
  });

  const without: Array<[string, TextMessage, boolean]> = [
    ['where Sendbird takes none', answer(null), true],
    ['while the answer grows', answer({}, {streaming: true}), true],
    ['where the page takes none', answer({}), false],
  ];
  for (const [when, message, feedback] of without) {
    it(`is not asked for ${when}`, async () => {
      const {find, host} = await showWindow(message, {...DEFAULT_SETTINGS, feedback});
      await host.updateComplete;

      expect(elements(host).some((each) => each.matches('.bubble'))).to.equal(true);
      expect(find()?.localName).to.equal(undefined);
    });
  }
});
