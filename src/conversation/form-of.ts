import type {Form} from './form.js';
import type {Message} from './model.js';

/** The form below a message, or `null`. */
export function formOf(message: Message | undefined): Form | null {
  if (message?.type !== 'text') return null;
  const found = message.attachments.find((each) => each.kind === 'form');
  return found?.form ?? null;
}

/** The message with its form in another state. */
export function withForm<T extends Message>(message: T, state: Form['state']): T {
  if (message.type !== 'text') return message;
  const attachments = message.attachments.map((each) =>
    each.kind === 'form' ? {...each, form: {...each.form, state}} : each,
  );
  return {...message, attachments};
}
