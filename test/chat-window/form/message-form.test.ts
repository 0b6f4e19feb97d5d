import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';

import type {ChatWindow} from '../../../src/chat-window/index.js';
import '../../../src/chat-window/index.js';
import '../../../src/chat-window/message-list/index.js';
import type {MessageForm} from '../../../src/chat-window/form/message-form.js';
import type {Form, FormField} from '../../../src/conversation/form.js';
import type {TextMessage} from '../../../src/conversation/model.js';
import {ko} from '../../../src/i18n/locales/ko.js';
import {
  FakeChat,
  bot,
  composingKeys,
  button,
  conversation,
  elements,
  requestsOf,
  text,
  visibleText,
} from '../support.js';

const field = (key: string, more: Partial<FormField> = {}): FormField => ({
  key,
  type: 'text',
  label: `The ${key}`,
  placeholder: '',
  required: false,
  options: [],
  values: [],
  rules: {},
  ...more,
});

const FIELDS = [
  field('name', {required: true, rules: {minLength: 2}, placeholder: 'Ada'}),
  field('seats', {type: 'number', rules: {max: 9}}),
  field('mail', {type: 'email'}),
  field('topic', {type: 'single', required: true, options: ['Sales', 'Support']}),
  field('days', {
    type: 'multiple',
    options: ['Mo', 'Tu', 'We'],
    values: ['Mo'],
    rules: {maxCount: 2},
  }),
  field('note', {type: 'textarea'}),
];

const FORM: Form = {key: 'f1', kind: 'agent', title: 'Contact', fields: FIELDS, state: 'open'};

const asked = (form: Partial<Form>, more: Partial<TextMessage> = {}) =>
  text(bot, 'Who are you?', {
    key: 'asked',
    answeredBy: 'form',
    attachments: [{kind: 'form', form: {...FORM, ...form}}],
    ...more,
  });

async function show(form: Partial<Form> = {}) {
  const chat = new FakeChat(conversation({messages: [asked(form)]}));
  const host = await fixture<ChatWindow>(html`
    <chat-ai-window
      role="dialog"
      aria-label="Chat"
      .chat=${chat}
      style="block-size: 900px"
    ></chat-ai-window>
  `);
  const find = () => elements(host).find(({localName}) => localName === 'chat-ai-form');
  await waitUntil(() => (find() as MessageForm | undefined)?.hasUpdated, 'the form is drawn');
  const element = find() as MessageForm;
  const all = <T extends Element>(selector: string) => [
    ...element.shadowRoot!.querySelectorAll<T>(selector),
  ];
  const change = async (to: Partial<Form>) => {
    chat.change({messages: [asked(to)]});
    await host.updateComplete;
    await element.updateComplete;
  };
  const press = async (name: string) => {
    button(element, name)!.click();
    await element.updateComplete;
  };
  const focused = () => element.shadowRoot!.activeElement;
  const inputs = () => all<HTMLInputElement>('input, textarea');
  return {host, element, all, inputs, change, press, focused, requests: requestsOf(host)};
}

/** Types into the field that has this label. */
async function fill(inputs: readonly HTMLInputElement[], index: number, words: string) {
  inputs[index]!.focus();
  await sendKeys({type: words});
}

describe('<chat-ai-form>', () => {
  it('has a field for each question, with its label', async () => {
    const {element, inputs, all} = await show();

    expect(inputs().map(({type}) => type)).to.deep.equal(
      'text number email radio radio checkbox checkbox checkbox textarea'.split(' '),
    );
    expect(all('label[for], legend').map((label) => visibleText(label))).to.deep.equal([
      'The name',
      'The seats (optional)',
      'The mail (optional)',
      'The topic',
      'The days (optional)',
      'The note (optional)',
    ]);
    expect(all<HTMLInputElement>(':checked').map(({value}) => value)).to.deep.equal(['Mo']);
    await expect(element).to.be.accessible();
  });

  for (const {what, keydown} of composingKeys) {
    it(`leaves ${what}, to the input method`, async () => {
      const {inputs, requests} = await show({fields: [field('name', {values: ['안녕']})]});
      const event = keydown();

      inputs()[0]!.dispatchEvent(event);

      expect(event.defaultPrevented).to.equal(false);
      expect(requests).to.deep.equal([]);
    });
  }

  it('sends what was filled in, by the keyboard', async () => {
    const {inputs, focused, requests} = await show();
    await fill(inputs(), 0, 'Ada');
    await sendKeys({press: 'Tab'});
    await sendKeys({type: '2'});
    await sendKeys({press: 'Tab'});
    await sendKeys({press: 'Tab'});
    await sendKeys({press: 'Space'});
    await sendKeys({press: 'ArrowRight'});
    await sendKeys({press: 'Tab'});
    await sendKeys({press: 'Tab'});
    await sendKeys({press: 'Space'});
    await fill(inputs(), 0, ' L');
    await sendKeys({press: 'Enter'});

    expect(requests).to.deep.equal([
      {
        type: 'answer-form',
        key: 'asked',
        answers: {
          name: ['Ada L'],
          seats: ['2'],
          mail: [],
          topic: ['Support'],
          days: ['Mo', 'Tu'],
          note: [],
        },
      },
    ]);
    expect(focused()?.textContent.trim()).to.equal('Submit');
  });

  it('says at each field what is wrong, and goes to the first one', async () => {
    const {element, all, inputs, press, focused, requests} = await show();
    await fill(inputs(), 1, '12');

    await press('Submit');
    await element.updateComplete;

    expect(requests).to.deep.equal([]);
    expect(all('.field .error').map((error) => error.textContent.trim())).to.deep.equal([
      'Please answer this.',
      '9 or less',
      '',
      'Please answer this.',
      '',
      '',
    ]);
    await waitUntil(() => focused() === inputs()[0], 'the first wrong field has the focus');
    const described = focused()!.getAttribute('aria-describedby')!;
    expect(all(`#${described}`)[0]!.textContent.trim()).to.equal('Please answer this.');
    expect(focused()!.getAttribute('aria-invalid')).to.equal('true');
    expect(all('[role=alert]')[0]!.textContent.trim()).to.equal('Please check your answers.');
    expect(all('[role=radiogroup]')[0]!.getAttribute('aria-invalid')).to.equal('true');
    await expect(element).to.be.accessible();

    await sendKeys({type: 'Ada'});
    await element.updateComplete;
    expect(all('.field .error')[0]!.textContent.trim()).to.equal('');
    expect(inputs()[0]!.getAttribute('aria-invalid')).to.equal('false');
  });

  it('takes no half number for an empty field', async () => {
    const {element, all, inputs, press} = await show();
    await fill(inputs(), 1, '-');

    await press('Submit');
    await element.updateComplete;

    expect(all('.field .error')[1]!.textContent.trim()).to.equal('This doesn’t look right.');
  });

  it('is closed while it is on its way', async () => {
    const {element, inputs, change, press, requests} = await show();
    await change({state: 'sending'});

    await press('Sending…');
    await press('Cancel');

    expect(requests).to.deep.equal([]);
    expect(inputs().every((input) => input.matches(':disabled'))).to.equal(true);
    await expect(element).to.be.accessible();
  });

  it('keeps what was filled in when it failed, and tries again', async () => {
    const {host, element, all, inputs, change, press, requests} = await show();
    await fill(inputs(), 0, 'Ada');
    inputs()[3]!.click();
    await press('Submit');
    const [first] = requests;
    await change({state: 'sending'});

    // As in a renewal, and in a window that is closed and opened.
    const parent = host.parentElement!;
    host.remove();
    parent.append(host);
    await change({state: 'failed', fields: structuredClone(FIELDS)});

    expect(inputs()[0]!.value).to.equal('Ada');
    expect(all('[role=alert]')[0]!.textContent.trim()).to.equal(
      'Not sent. Your answers are still here.',
    );
    await expect(element).to.be.accessible();

    await press('Try again');
    expect(requests[1]).to.deep.equal(first);
  });

  it('shows what was answered', async () => {
    const {element, all, inputs, change, press, focused} = await show();
    await fill(inputs(), 0, 'Ada');
    inputs()[3]!.click();
    await press('Submit');
    await change({state: 'sending'});

    const fields = FIELDS.map((each, index) => ({...each, values: index < 5 ? ['A', 'B'] : []}));
    await change({state: 'submitted', fields});

    expect(all('dd').map((answer) => answer.textContent)).to.deep.equal([
      ...Array<string>(5).fill('A, B'),
      'No answer',
    ]);
    expect(visibleText(element)).to.contain('Sent');
    expect(inputs()).to.deep.equal([]);
    expect(focused()?.localName).to.equal('dl');
    await expect(element).to.be.accessible();
  });

  it('can be declined', async () => {
    const {host, press, change, requests} = await show();

    await press('Cancel');
    expect(requests).to.deep.equal([{type: 'answer-form', key: 'asked', answers: null}]);

    await change({state: 'canceled'});
    expect(elements(host).some(({localName}) => localName === 'chat-ai-form')).to.equal(false);
  });

  it('says that it cannot be shown, and can be declined', async () => {
    const {element, press, change, requests} = await show({fields: null});
    expect(visibleText(element)).to.contain('This form can’t be shown here.');
    expect(button(element, 'Submit')).to.equal(undefined);
    await expect(element).to.be.accessible();

    await press('Cancel');
    expect(requests).to.deep.equal([{type: 'answer-form', key: 'asked', answers: null}]);

    // The older kind cannot.
    await change({fields: null, kind: 'chatbot'});
    expect(button(element, 'Cancel')).to.equal(undefined);
  });

  it('stands in for writing', async () => {
    const {host} = await show();
    const writing = elements(host).find(
      (each) => each instanceof HTMLTextAreaElement && each.part.contains('input'),
    ) as HTMLTextAreaElement;

    expect(writing.disabled).to.equal(true);
    expect(writing.placeholder).to.equal('Fill in the form above');
  });

  it('has all its words on one side, from right to left, too', async () => {
    const {element} = await show();

    element.dir = 'rtl';

    const leftOf = (each: Element) => each.getBoundingClientRect().left;
    const texts = [...element.shadowRoot!.querySelectorAll('p')];
    expect(Math.min(...texts.map(leftOf))).to.be.above(leftOf(element) + 100);
  });

  it('speaks the visitor’s language', async () => {
    const {element} = await show();
    element.words = ko;
    await element.updateComplete;

    expect(button(element, '제출')).to.not.equal(undefined);
    expect(visibleText(element)).to.contain('(선택)');
  });

  it('fits into a narrow window', async () => {
    const {host, element} = await show();
    host.style.inlineSize = '320px';
    host.style.fontSize = '200%';
    await element.updateComplete;

    expect(element.scrollWidth).to.be.at.most(element.clientWidth);
  });
});
