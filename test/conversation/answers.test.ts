import {expect} from '@open-wc/testing';

import {WidgetError} from '../../src/contract/errors.js';
import {AnswerForms} from '../../src/conversation/answer-forms.js';
import {formOf} from '../../src/conversation/form-of.js';
import type {Form} from '../../src/conversation/form.js';
import type {TextMessage} from '../../src/conversation/model.js';
import {RateMessages} from '../../src/conversation/rate-messages.js';
import {ConversationStore} from '../../src/conversation/store.js';
import {FakeTransport, settled, text} from './support.js';

const FORM: Form = {key: 'f1', kind: 'agent', title: '', fields: [], state: 'open'};
const ANSWERS = {name: ['Ada']};
const REFUSED = new WidgetError('message/failed', 'No.');

const withForm = (state: Form['state'], more: Partial<TextMessage> = {}) =>
  text(7, 'Your name?', {attachments: [{kind: 'form', form: {...FORM, state}}], ...more});

describe('answers', () => {
  let store: ConversationStore;
  let transport: FakeTransport;
  let told: string[];

  beforeEach(() => {
    store = new ConversationStore();
    transport = new FakeTransport();
    told = [];
  });

  const receive = (message: TextMessage) =>
    store.dispatch({type: 'messages-received', messages: [message]});
  const last = () => transport.answerings.at(-1)!;
  const failed = ({code}: WidgetError) => told.push(code);

  describe('to a form', () => {
    const forms = (patience?: number, way = () => transport) =>
      new AnswerForms(
        store,
        way,
        {submitted: (messageId, key) => told.push(`submitted ${messageId} ${key}`), failed},
        patience,
      );
    const state = () => formOf(store.conversation.messages[0])?.state;

    beforeEach(() => receive(withForm('open')));

    it('are on their way until the message is edited', async () => {
      const answering = forms().answer('sb-7', ANSWERS);
      expect(state()).to.equal('sending');
      expect(last()).to.deep.include({messageId: 7, with: ANSWERS});
      expect(told).to.deep.equal([]);

      last().arrive();
      await settled();
      expect(told).to.deep.equal(['submitted 7 f1']);
      expect(state()).to.equal('sending');

      // An edit for another reason.
      receive(withForm('open', {text: 'Your name, please?'}));
      expect(state()).to.equal('sending');

      receive(withForm('submitted'));
      await answering;
      expect(state()).to.equal('submitted');
      expect(told).to.deep.equal(['submitted 7 f1']);
    });

    it('are told once, where the edit comes first', async () => {
      const answering = forms().answer('sb-7', ANSWERS);
      receive(withForm('submitted'));
      last().arrive();
      await answering;
      await settled();

      expect(state()).to.equal('submitted');
      expect(told).to.deep.equal(['submitted 7 f1']);
    });

    it('fail, and may be sent again', async () => {
      const way = forms();
      const answering = way.answer('sb-7', ANSWERS);
      last().fail(REFUSED);
      await answering;

      expect(state()).to.equal('failed');
      expect(told).to.deep.equal(['message/failed']);

      void way.answer('sb-7', ANSWERS);
      expect(state()).to.equal('sending');
      expect(transport.answerings).to.have.length(2);
    });

    it('fail where no edit comes', async () => {
      const answering = forms(20).answer('sb-7', ANSWERS);
      last().arrive();
      await answering;

      expect(state()).to.equal('failed');
      expect(told).to.deep.equal(['submitted 7 f1', 'message/failed']);
    });

    it('fail where the server does not answer', async () => {
      await forms(20).answer('sb-7', ANSWERS);

      expect(state()).to.equal('failed');
      expect(told).to.deep.equal(['message/failed']);
    });

    it('fail without a connection', async () => {
      const nowhere = () => {
        throw REFUSED;
      };
      await forms(20, nowhere).answer('sb-7', ANSWERS);

      expect(state()).to.equal('failed');
    });

    it('are no news where they decline', async () => {
      const answering = forms().answer('sb-7', null);
      expect(last()).to.deep.include({messageId: 7, with: null});
      last().arrive();
      receive(withForm('canceled'));
      await answering;

      expect(state()).to.equal('canceled');
      expect(told).to.deep.equal([]);
    });

    it('leave once, however often the button is pressed', () => {
      const way = forms();
      void way.answer('sb-7', ANSWERS);
      void way.answer('sb-7', ANSWERS);

      expect(transport.answerings).to.have.length(1);
    });

    it('are of no interest any more where the message is gone', async () => {
      const answering = forms().answer('sb-7', ANSWERS);
      store.dispatch({type: 'messages-removed', messageIds: [7]});
      last().fail(REFUSED);
      await answering;

      expect(told).to.deep.equal([]);
    });
  });

  describe('by a rating', () => {
    const none = {rating: null, comment: '', saved: false, delivery: 'sent'} as const;
    const good = {rating: 'good', comment: ''} as const;
    const bad = {rating: 'bad', comment: 'No'} as const;
    const ratings = () =>
      new RateMessages(store, () => transport, {
        rated: (messageId, {rating}) => told.push(`rated ${messageId} ${String(rating)}`),
        failed,
      });
    const feedback = () => (store.conversation.messages[0] as TextMessage).feedback;

    beforeEach(() => receive(text(7, 'Yes.', {feedback: none})));

    it('are kept as the server has them', async () => {
      const rating = ratings().rate('sb-7', good);
      expect(feedback()).to.deep.equal({...good, saved: false, delivery: 'sending'});
      expect(last()).to.deep.include({messageId: 7, with: good, saved: false});

      last().arrive();
      await rating;

      expect(feedback()).to.deep.equal({...good, saved: true, delivery: 'sent'});
      expect(told).to.deep.equal(['rated 7 good']);
    });

    it('go one after the other, and the last one counts', async () => {
      const way = ratings();
      const rating = way.rate('sb-7', good);
      void way.rate('sb-7', none);
      void way.rate('sb-7', bad);
      expect(transport.answerings).to.have.length(1);

      last().arrive();
      // What the server tells of the first.
      receive(text(7, 'Yes.', {feedback: {...good, saved: true, delivery: 'sent'}}));
      await settled();
      expect(last()).to.deep.include({with: bad, saved: true});
      expect(feedback()).to.deep.equal({...bad, saved: true, delivery: 'sending'});

      last().arrive();
      await rating;
      expect(transport.answerings).to.have.length(2);
      expect(told).to.deep.equal(['rated 7 bad']);
    });

    it('are taken back', async () => {
      receive(text(7, 'Yes.', {feedback: {...good, saved: true, delivery: 'sent'}}));
      const rating = ratings().rate('sb-7', {rating: null, comment: ''});
      expect(last()).to.deep.include({saved: true});
      last().arrive();
      await rating;

      expect(feedback()).to.deep.equal(none);
      expect(told).to.deep.equal(['rated 7 null']);
    });

    it('fail, and are not lost', async () => {
      const way = ratings();
      const rating = way.rate('sb-7', bad);
      last().fail(REFUSED);
      await rating;

      expect(feedback()).to.deep.equal({...bad, saved: false, delivery: 'failed'});
      expect(told).to.deep.equal(['message/failed']);

      void way.rate('sb-7', bad);
      expect(last()).to.deep.include({with: bad, saved: false});
    });

    it('are not taken where there is no room for them', () => {
      receive(text(8));
      void ratings().rate('sb-8', good);

      expect(transport.answerings).to.have.length(0);
    });
  });
});
