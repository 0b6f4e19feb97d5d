import {expect} from '@open-wc/testing';

import {toFeedback} from '../../src/sendbird/to-feedback.js';
import {blocksWriting, toForm} from '../../src/sendbird/to-form.js';

const NO_RULES = {
  min: undefined,
  max: undefined,
  decimals: undefined,
  minLength: undefined,
  maxLength: undefined,
  patterns: [],
  oneOf: undefined,
  minCount: undefined,
  maxCount: undefined,
};

const FIELD = {key: 'name', type: 'text', label: 'Name', required: true};

const agentForm = (field: object = FIELD, more: object = {}) => ({
  form: {key: 'f1', version: 1, title: 'Contact', fields: [field], ...more},
});

const ITEM = {id: 1, name: 'Email', required: true, sort_order: 0, style: {layout: 'email'}};

const chatbotForm = (item: object = ITEM, more: object = {}) => ({
  message_form: {id: 'form-7', name: 'Contact', version: 1, items: [item], ...more},
});

const fieldOf = (payload: object) => toForm(payload)!.fields![0]!;

describe('a form in a payload', () => {
  it('is today’s kind', () => {
    const field = {
      ...FIELD,
      placeholder: 'Your name',
      default_value: 'Ada',
      layout: 'multiline',
      rules: {min_length: 2, max_length: 20, regex: '^.+$'},
    };

    expect(toForm(agentForm(field))).to.deep.equal({
      key: 'f1',
      kind: 'agent',
      title: 'Contact',
      state: 'open',
      fields: [
        {
          key: 'name',
          type: 'textarea',
          label: 'Name',
          placeholder: 'Your name',
          required: true,
          options: [],
          values: ['Ada'],
          rules: {...NO_RULES, minLength: 2, maxLength: 20, patterns: ['^.+$']},
        },
      ],
    });
  });

  it('holds numbers and choices of today’s kind', () => {
    const number = fieldOf(
      agentForm({...FIELD, type: 'number', value: 3, rules: {min: 1, max: 9}}),
    );
    const one = fieldOf(agentForm({...FIELD, type: 'single-select', options: ['A', 'B']}));
    const many = {...FIELD, type: 'multi-select', options: ['A', 'B'], default_values: ['B']};
    const some = fieldOf(agentForm({...many, values: null, rules: {min_select: 1, max_select: 2}}));

    expect(number).to.deep.include({type: 'number', values: ['3']});
    expect(number.rules).to.deep.include({min: 1, max: 9});
    expect(one).to.deep.include({type: 'single', options: ['A', 'B'], values: []});
    expect(some).to.deep.include({type: 'multiple', values: ['B']});
    expect(some.rules).to.deep.include({minCount: 1, maxCount: 2});
  });

  it('is the chatbot’s older kind, in its order', () => {
    const style = {layout: 'chip', options: ['A', 'B'], default_options: ['A']};
    const items = [
      {...ITEM, id: 2, sort_order: 1, style: {...style, result_count: {min: 1, max: 1}}},
      {...ITEM, validators: [{key: 'regex', regex: '^[^@]+@[^@]+$'}]},
      {...ITEM, id: 3, sort_order: 2, style: {...style, result_count: {min: 1, max: 2}}},
      {...ITEM, id: 4, sort_order: 3, style},
    ];

    const form = toForm(chatbotForm(ITEM, {items}));

    expect(form).to.deep.include({key: 'form-7', kind: 'chatbot', state: 'open'});
    expect(form!.fields!.map(({key, type}) => `${key} ${type}`)).to.deep.equal([
      '1 email',
      '2 single',
      '3 multiple',
      '4 single',
    ]);
    expect(form!.fields![0]!.rules.patterns).to.deep.equal(['^[^@]+@[^@]+$']);
    expect(form!.fields![1]).to.deep.include({options: ['A', 'B'], values: ['A']});
    expect(form!.fields![2]!.rules).to.deep.include({minCount: 1, maxCount: 2});
  });

  it('has the validators of the older kind', () => {
    const validators = [
      {key: 'number', min: 1, max: 9},
      {key: 'text', min_length: 2, max_length: 20},
      {key: 'enum', enums: ['a', 'b'], allow_other: false},
      {key: 'decimal_place', max_decimal_place: 2},
    ];
    const others = [{key: 'enum', enums: ['a', 'b'], allow_other: true}];

    expect(fieldOf(chatbotForm({...ITEM, validators})).rules).to.deep.include({
      min: 1,
      max: 9,
      minLength: 2,
      maxLength: 20,
      oneOf: ['a', 'b'],
      decimals: 2,
    });
    expect(fieldOf(chatbotForm({...ITEM, validators: others})).rules.oneOf).to.equal(undefined);
  });

  it('tells what became of it', () => {
    const answered = toForm(agentForm({...FIELD, value: 'Bob'}, {submitted_at: 1}));
    const older = toForm(chatbotForm({...ITEM, values: ['a@b.c']}, {is_submitted: true}));

    expect(answered).to.have.property('state', 'submitted');
    expect(answered!.fields![0]!.values).to.deep.equal(['Bob']);
    expect(toForm(agentForm(FIELD, {canceled_at: 1}))).to.have.property('state', 'canceled');
    expect(older).to.have.property('state', 'submitted');
    expect(older!.fields![0]!.values).to.deep.equal(['a@b.c']);
    // What the bot suggested is no answer.
    const left = {...FIELD, value: null, default_value: 'Ada'};
    expect(toForm(agentForm(left, {submitted_at: 1}))!.fields![0]!.values).to.deep.equal([]);
  });

  it('is not one to answer where it holds what is not known', () => {
    for (const payload of [
      agentForm(FIELD, {version: 2}),
      agentForm({...FIELD, type: 'signature'}),
      agentForm(FIELD, {fields: []}),
      agentForm(FIELD, {fields: 'none'}),
      chatbotForm(ITEM, {version: 2}),
      chatbotForm({...ITEM, style: {layout: 'slider'}}),
      chatbotForm({...ITEM, style: null}),
      {form: 'a form'},
      {form: {fields: [null, 7]}},
      agentForm({...FIELD, type: 'constructor'}),
      chatbotForm({...ITEM, style: {layout: 'toString'}}),
    ]) {
      expect(toForm(payload), JSON.stringify(payload)).to.have.property('fields', null);
    }
  });

  it('is none in anything else', () => {
    for (const payload of [null, undefined, 7, 'form', [], {}, {form: null}, {message_form: 0}]) {
      expect(toForm(payload)).to.equal(null);
    }
  });

  it('stands in for writing, where Sendbird waits for it', () => {
    expect(blocksWriting(agentForm())).to.equal(true);
    expect(blocksWriting(agentForm(FIELD, {version: 2}))).to.equal(true);
    expect(blocksWriting({...chatbotForm(), disable_chat_input: true})).to.equal(true);

    expect(blocksWriting({})).to.equal(false);
    expect(blocksWriting(agentForm(FIELD, {submitted_at: 1}))).to.equal(false);
    expect(blocksWriting(chatbotForm())).to.equal(false);
    // There is no way to decline it.
    const unknown = chatbotForm(ITEM, {version: 2});
    expect(blocksWriting({...unknown, disable_chat_input: true})).to.equal(false);
  });
});

describe('feedback in a payload', () => {
  const none = {rating: null, comment: '', saved: false, delivery: 'sent'};

  it('is taken for what the bot made up', () => {
    expect(toFeedback({bot_message_type: 'generated'})).to.deep.equal(none);
    expect(toFeedback({feedback: {}})).to.deep.equal(none);
    expect(toFeedback({feedback: {rating: 'great', comment: 7}})).to.deep.include({rating: null});
  });

  it('is what was given', () => {
    const feedback = {rating: 'good', comment: 'nice'};
    const saved = {...feedback, saved: true, delivery: 'sent'};

    expect(toFeedback({bot_message_type: 'generated', feedback})).to.deep.equal(saved);
  });

  it('is not taken for anything else', () => {
    for (const payload of [null, 'generated', {}, {bot_message_type: 'welcome'}]) {
      expect(toFeedback(payload)).to.equal(null);
    }
  });
});
