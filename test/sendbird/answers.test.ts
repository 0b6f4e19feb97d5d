import {expect} from '@open-wc/testing';

import {formOf} from '../../src/conversation/form-of.js';
import type {Form} from '../../src/conversation/form.js';
import type {Message, TextMessage} from '../../src/conversation/model.js';
import {rejectionOf} from '../session/support.js';
import {startLocalSendbird} from '../support/local-sendbird.js';
import type {LocalSendbird} from '../support/local-sendbird.js';
import {TestConnection, until} from './support.js';
import type {TestConversation} from './support.js';

const fields = [
  {key: 'name', type: 'text', label: 'Name', required: true},
  {key: 'seats', type: 'number', label: 'Seats'},
  {key: 'days', type: 'multi-select', label: 'Days', options: ['Mo', 'Tu']},
  {key: 'note', type: 'text', label: 'Note'},
];
const AGENT_FORM = {form: {key: 'f 1', version: 1, title: 'Contact', fields}};
const ITEM = {id: 1, name: 'Email', required: true, style: {layout: 'email'}};
const CHATBOT_FORM = {message_form: {id: 'form-7', version: 1, items: [ITEM]}};

describe('answers other than messages', () => {
  let server: LocalSendbird;
  let ada: TestConnection;
  let chat: TestConversation;

  beforeEach(async () => {
    server = await startLocalSendbird();
    ada = new TestConnection(server);
    chat = await ada.open();
  });
  afterEach(async () => {
    await ada.end();
    await server.stop();
  });

  const ask = async (payload: object) => {
    const message = await chat.hearText('Hello', {extended_message_payload: payload});
    const current = () => chat.state.messages.find(({key}) => key === message.key) as TextMessage;
    const form = formOf(message) as Form;
    return {id: message.messageId, message, form, current, state: () => stateOf(current())};
  };
  const stateOf = (message: Message) => formOf(message)?.state;

  it('fill in a form', async () => {
    const {id, message, form, current, state} = await ask(AGENT_FORM);
    expect(message.answeredBy).to.equal('form');

    await chat.transport.answerForm(id, form, {name: ['Ada'], seats: ['2'], days: ['Mo', 'Tu']});
    await until(() => state() === 'submitted');

    const values = formOf(current())!.fields!.map((field) => field.values);
    expect(values).to.deep.equal([['Ada'], ['2'], ['Mo', 'Tu'], []]);
    expect(current().answeredBy).to.equal(null);
    const {channels} = await server.state();
    const stored = channels[0]!.messages.at(-1)!.extended_message_payload!.form;
    expect(stored).to.have.nested.property('fields[1].value', 2);
    expect(stored).to.have.nested.property('fields[3].value', null);
  });

  it('decline a form', async () => {
    const {id, form, state} = await ask(AGENT_FORM);

    await chat.transport.answerForm(id, form, null);

    await until(() => state() === 'canceled');
  });

  it('fill in a form of the older kind, by a session key of its own', async () => {
    const {id, form, current, state} = await ask({...CHATBOT_FORM, disable_chat_input: true});

    await chat.transport.answerForm(id, form, {1: ['ada@example.com']});
    await until(() => state() === 'submitted');

    expect(formOf(current())!.fields![0]!.values).to.deep.equal(['ada@example.com']);
    expect(current().answeredBy).to.equal(null);
  });

  it('fill in a form of the older kind once more, when the token was renewed', async () => {
    const {id, form, state} = await ask(CHATBOT_FORM);
    const expired = {status: 400, code: 400302, times: 1};
    await server.fault('failRest', {...expired, path: '/session_key'});
    await server.fault('failRest', {...expired, path: '/group_channels'});

    await chat.transport.answerForm(id, form, {1: ['ada@example.com']});

    await until(() => state() === 'submitted');
    expect(ada.told).to.include('renew');
  });

  it('fill in nothing where the server refuses', async () => {
    const older = await ask(CHATBOT_FORM);
    const today = await ask(AGENT_FORM);
    const {form} = today;

    const gone = {...older.form, key: 'another'};
    const refusal = await rejectionOf(chat.transport.answerForm(older.id, gone, {1: ['a@b.c']}));
    expect(refusal).to.deep.include({code: 'message/failed', sendbirdCode: 400201});
    const other = await rejectionOf(chat.transport.answerForm(today.id, {...form, key: 'x'}, {}));
    expect(other).to.have.property('code', 'message/failed');
    expect(today.state()).to.equal('open');
  });

  it('rate, change the rating and take it back', async () => {
    const {id, message, current} = await ask({bot_message_type: 'generated'});
    expect(message.feedback).to.deep.include({rating: null, saved: false});

    const good = {rating: 'good', comment: ''} as const;
    expect(await chat.transport.rate(id, good, false)).to.deep.equal(good);
    await until(() => current().feedback?.rating === 'good');

    const bad = {rating: 'bad', comment: 'Wrong.'} as const;
    expect(await chat.transport.rate(id, bad, true)).to.deep.equal(bad);
    await until(() => current().feedback?.comment === 'Wrong.');

    const none = {rating: null, comment: ''};
    expect(await chat.transport.rate(id, none, true)).to.deep.equal(none);
    await until(() => current().feedback?.rating === null);
    expect(current().feedback).to.deep.include({saved: false});
  });

  it('are not rated where the server refuses', async () => {
    const {id} = await ask({bot_message_type: 'generated'});
    await server.fault('failRest', {status: 400, code: 400100, times: 1, path: '/feedback'});

    const rating = chat.transport.rate(id, {rating: 'good', comment: ''}, false);

    const refusal = await rejectionOf(rating);
    expect(refusal).to.deep.include({code: 'message/failed', sendbirdCode: 400100});
  });
});
