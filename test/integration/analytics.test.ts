import {expect} from '@open-wc/testing';

import {follow, sendToDataLayer} from '../../src/analytics/index.js';
import type {AnalyticsDetails} from '../../src/analytics/index.js';
import {en} from '../../src/i18n/locales/en.js';
import {Visitor} from './visitor.js';

/** What somebody wrote, who they are, and where. */
const SECRETS = ['A secret of Ada', 'The answer to it', 'A draft', 'Countess', 'ada', 'sendbird_'];

describe('what analytics hear of a chat', () => {
  let ada: Visitor;
  let stop = () => {};
  const page = window as unknown as {dataLayer?: Array<Record<string, unknown>>};

  afterEach(async () => {
    stop();
    delete page.dataLayer;
    await ada.leave();
  });

  const heard: Array<{name: string; details: AnalyticsDetails}> = [];
  const names = () => heard.map(({name}) => name);
  const chat = async () => {
    heard.length = 0;
    const stopFollowing = follow(document, (name, details) => heard.push({name, details}));
    const stopSending = sendToDataLayer();
    stop = () => {
      stopFollowing();
      stopSending();
    };
    ada = await Visitor.arrive({nickname: 'Countess', consent: 'pending'});
    ada.widget.element.show();
    await ada.widget.until(() => Boolean(ada.widget.button(en.consent.yes)));
    ada.widget.button(en.consent.yes).click();
    await ada.widget.untilConnected();
    await ada.widget.element.sendMessage('A secret of Ada');
    await ada.say('The answer to it');
    await ada.widget.untilEvent('message-received');
    await ada.widget.element.setDraft('A draft');
    await ada.widget.element.newConversation();
    ada.widget.element.hide();
    await ada.widget.element.updateComplete;
    await ada.widget.element.signOut();
  };

  it('are its events, in their order', async () => {
    await chat();

    expect(names().filter((name) => !/connection|unread/.test(name))).to.deep.equal([
      'chat_ai_open',
      'chat_ai_consent_change',
      'chat_ai_session_connected',
      'chat_ai_message_sent',
      'chat_ai_message_received',
      'chat_ai_conversation_change',
      'chat_ai_close',
      'chat_ai_session_closed',
    ]);
    expect(heard.find(({name}) => name === 'chat_ai_session_closed')?.details).to.deep.equal({
      reason: 'signed-out',
    });
    expect(page.dataLayer).to.deep.include({
      event: 'chat_ai_session_connected',
      chat_ai: {guest: false},
    });
  });

  it('is never a word of it, nor whose it was', async () => {
    await chat();
    const {element} = ada.widget;
    const feedback = {messageId: 1, rating: 'bad', comment: 'A secret of Ada'};
    for (const [type, detail] of Object.entries({
      'feedback-change': feedback,
      'function-call': {messageId: 1, name: 'ada', request: 'A draft', response: 'Countess'},
      'participant-change': {userId: 'ada', name: 'Countess', joined: true},
      'form-submit': {messageId: 1, key: 'A draft'},
      'session-error': {code: 'token/refused', message: 'ada', retryable: false},
    })) {
      element.dispatchEvent(new CustomEvent(type, {detail, bubbles: true, composed: true}));
    }

    const all = JSON.stringify([heard, page.dataLayer]);
    expect(SECRETS.filter((secret) => all.includes(secret))).to.deep.equal([]);
    expect(names()).to.include.members(['chat_ai_feedback_change', 'chat_ai_function_call']);
  });

  it('ends when the page says so', async () => {
    await chat();
    stop();
    const before = heard.length;

    ada.widget.element.show();
    await ada.widget.element.updateComplete;

    expect(heard).to.have.length(before);
  });
});
