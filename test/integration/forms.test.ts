import {expect} from '@open-wc/testing';

import {startLocalSendbird} from '../support/local-sendbird.js';
import type {LocalSendbird} from '../support/local-sendbird.js';
import {mountWidget} from '../support/widget.js';
import type {TestWidget} from '../support/widget.js';

describe('forms and feedback', () => {
  let server: LocalSendbird;

  beforeEach(async () => {
    server = await startLocalSendbird();
  });
  afterEach(() => server.stop());

  const open = async (bot: string, attributes = {}) => {
    const widget = mountWidget(server, {
      'bot-id': bot,
      'user-id': 'ada',
      'token-endpoint': server.tokenEndpoint('ada'),
      ...attributes,
    });
    await widget.open();
    await widget.untilConnected();
    return widget;
  };

  const inner = (widget: TestWidget, tag: string) =>
    widget.log.querySelector(tag)!.shadowRoot as ShadowRoot;
  const type = (root: ShadowRoot, selector: string, words: string) => {
    const input = root.querySelector<HTMLInputElement>(selector)!;
    input.value = words;
    input.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  };
  const choose = (root: ShadowRoot, words: string) =>
    [...root.querySelectorAll('label')]
      .find(({textContent}) => textContent.trim() === words)!
      .click();

  it('answers a form', async () => {
    const widget = await open('form');
    widget.send('Hello');
    await widget.until(() => widget.input.placeholder === 'Fill in the form above');
    await widget.until(() => inner(widget, 'chat-ai-form').querySelector('input') !== null);
    const form = inner(widget, 'chat-ai-form');
    const brand = document.createElement('style');
    brand.textContent = 'chat-ai-widget::part(submit) {letter-spacing: 3px}';
    document.head.append(brand);
    expect(getComputedStyle(widget.button('Submit')).letterSpacing).to.equal('3px');
    brand.remove();

    type(form, 'input', 'Ada');
    choose(form, 'Support');
    widget.button('Submit').click();

    await widget.until(() => form.querySelector('dl') !== null);
    const given = [...form.querySelectorAll('dd')].map(({textContent}) => textContent);
    expect(given).to.deep.equal(['Ada', 'No answer', 'Support', 'Monday', 'No answer']);
    expect(widget.input.disabled).to.equal(false);
    await widget.untilEvent('form-submit');
    const {channels} = await server.state();
    const {message_id: messageId} = channels[0]!.messages.at(-1)!;
    expect(widget.details('form-submit')).to.deep.equal([{messageId, key: 'contact'}]);
  });

  it('keeps what was filled in through a failure, a closed window and a new token', async () => {
    const widget = await open('form');
    widget.send('Hello');
    await widget.until(() => inner(widget, 'chat-ai-form').querySelector('input') !== null);
    const form = inner(widget, 'chat-ai-form');
    type(form, 'input', 'Ada');
    choose(form, 'Support');

    widget.element.hide();
    await widget.untilEvent('chat-close');
    widget.element.show();
    await widget.untilEvent('chat-open', 2);
    await server.fault('expireToken', {userId: 'ada'});
    await widget.untilEvent('session-refreshed');
    await server.fault('failRest', {status: 400, code: 900100, times: 1, path: '/submit'});
    widget.button('Submit').click();
    await widget.until(() => widget.text.includes('Not sent.'));
    expect(widget.details('form-submit')).to.deep.equal([]);
    expect(widget.details('session-error')).to.have.length(1);

    widget.button('Try again').click();
    await widget.until(() => form.querySelector('dl') !== null);

    expect(form.querySelector('dd')!.textContent).to.equal('Ada');
  });

  it('declines a form that it does not know', async () => {
    const widget = await open('form');
    widget.send('A new one, please');
    await widget.until(() => widget.text.includes('This form can’t be shown here.'));
    expect(widget.input.disabled).to.equal(true);

    widget.button('Cancel').click();

    await widget.until(() => !widget.input.disabled);
    expect(widget.log.querySelectorAll('chat-ai-form')).to.have.length(0);
    expect(widget.details('form-submit')).to.deep.equal([]);
  });

  it('answers a form of the older kind', async () => {
    const widget = await open('old-form');
    widget.send('Hello');
    await widget.until(() => inner(widget, 'chat-ai-form').querySelector('input') !== null);
    const form = inner(widget, 'chat-ai-form');

    type(form, 'input', 'ada@example.com');
    widget.button('Submit').click();

    await widget.until(() => form.querySelector('dl') !== null);
    const given = [...form.querySelectorAll('dd')].map(({textContent}) => textContent);
    expect(given).to.deep.equal(['ada@example.com', 'Sales', 'No answer']);
    await widget.untilEvent('form-submit');
    expect(widget.input.disabled).to.equal(false);
  });

  it('rates an answer, and remembers it', async () => {
    const widget = await open('feedback');
    widget.send('What is the answer?');
    await widget.untilEvent('message-received');
    await widget.until(() => widget.button('Good answer').isConnected);
    // The greeting takes none.
    expect(widget.log.querySelectorAll('chat-ai-feedback')).to.have.length(1);

    widget.button('Bad answer').click();
    await widget.untilEvent('feedback-change');
    const feedback = inner(widget, 'chat-ai-feedback');
    feedback.querySelector('input')!.value = 'It is 43.';
    widget.button('Submit').click();
    await widget.untilEvent('feedback-change', 2);

    const {messageId} = widget.details('feedback-change')[0]!;
    expect(widget.details('feedback-change')).to.deep.equal([
      {messageId, rating: 'bad', comment: ''},
      {messageId, rating: 'bad', comment: 'It is 43.'},
    ]);

    widget.element.remove();
    const again = await open('feedback');
    await again.until(() => again.button('Bad answer').ariaPressed === 'true');
    again.button('Comment').click();
    const kept = () => inner(again, 'chat-ai-feedback').querySelector('input')!.value;
    await again.until(() => kept() === 'It is 43.');
    again.button('Bad answer').click();
    await again.untilEvent('feedback-change');
    expect(again.details('feedback-change')).to.deep.equal([
      {messageId, rating: null, comment: ''},
    ]);
  });

  it('says at the answer that the rating failed, and loses none', async () => {
    const widget = await open('feedback');
    widget.send('What is the answer?');
    await widget.until(() => widget.button('Good answer').isConnected);
    await server.fault('failRest', {status: 400, code: 900100, times: 1, path: '/feedback'});

    widget.button('Good answer').click();
    await widget.until(() => widget.text.includes('Feedback not sent.'));
    widget.button('Try again').click();
    await widget.untilEvent('feedback-change');

    expect(widget.button('Good answer').ariaPressed).to.equal('true');
    expect(widget.text).to.not.include('Feedback not sent.');
  });

  it('takes no feedback where the page does not want it', async () => {
    const widget = await open('feedback', {feedback: 'off'});
    widget.send('What is the answer?');
    await widget.untilEvent('message-received');
    expect(widget.log.querySelectorAll('chat-ai-feedback')).to.have.length(0);

    widget.element.removeAttribute('feedback');
    await widget.until(() => widget.button('Good answer').isConnected);
  });
});
