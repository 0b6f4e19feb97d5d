import {SendbirdErrorCode} from '@sendbird/chat';
import {AIAgentMessageFeedbackRating as SdkRating} from '@sendbird/chat/aiAgent';
import type {GroupChannel} from '@sendbird/chat/groupChannel';

import type {Rating} from '../conversation/attachments.js';
import type {Form, FormAnswers, FormField} from '../conversation/form.js';
import {submitChatbotForm} from './chatbot-forms.js';
import type {RestUser} from './chatbot-forms.js';
import type {Sdk} from './open-channel.js';
import {codeOf, toWidgetError} from './to-widget-error.js';

const SDK_RATINGS = {good: SdkRating.GOOD, bad: SdkRating.BAD};

/** What a visitor answers other than by a message: forms, and whether an answer was good. */
export class Answers {
  readonly #sdk: Sdk;
  readonly #channel: GroupChannel;
  readonly #user: () => RestUser;

  constructor(sdk: Sdk, channel: GroupChannel, user: () => RestUser) {
    this.#sdk = sdk;
    this.#channel = channel;
    this.#user = user;
  }

  async answerForm(messageId: number, form: Form, answers: FormAnswers | null): Promise<void> {
    try {
      if (form.kind === 'agent') await this.#answerAgent(messageId, form, answers);
      else if (answers) await this.#answerChatbot(messageId, form.key, answers);
    } catch (thrown) {
      throw toWidgetError(thrown, 'message/failed');
    }
  }

  async rate(messageId: number, {rating, comment}: Rating, saved: boolean): Promise<Rating> {
    const {aiAgent} = this.#sdk;
    const at = {channelUrl: this.#channel.url, messageId};
    try {
      if (!rating) {
        await aiAgent.deleteMessageFeedback(at);
        return {rating, comment: ''};
      }
      const params = {...at, rating: SDK_RATINGS[rating], comment};
      const has = await (saved
        ? aiAgent.updateMessageFeedback(params)
        : aiAgent.createMessageFeedback(params));
      return {rating: has.rating, comment: has.comment ?? ''};
    } catch (thrown) {
      throw toWidgetError(thrown, 'message/failed');
    }
  }

  async #answerAgent(messageId: number, {key, fields}: Form, answers: FormAnswers | null) {
    const at = {channelUrl: this.#channel.url, messageId, formKey: key};
    if (!answers) return this.#sdk.aiAgent.cancelForm(at);
    const given = (fields ?? []).map((field) => [field.key, wireValue(field, answers)] as const);
    return this.#sdk.aiAgent.submitForm({...at, formData: Object.fromEntries(given)});
  }

  async #answerChatbot(messageId: number, key: string, answers: FormAnswers) {
    const submit = () => submitChatbotForm(this.#user(), messageId, key, answers);
    try {
      await submit();
    } catch (thrown) {
      if (codeOf(thrown) !== SendbirdErrorCode.SESSION_TOKEN_EXPIRED) throw thrown;
      // Any call makes the SDK notice, too, and get another token.
      await this.#channel.refresh();
      await submit();
    }
  }
}

/** `null` for what was left out. */
function wireValue({key, type}: FormField, answers: FormAnswers): unknown {
  const values = answers[key] ?? [];
  const [value] = values;
  if (value === undefined) return null;
  if (type === 'multiple') return values;
  return type === 'number' ? Number(value) : value;
}
