import {FORM} from '../agents/form.mjs';
import {answering} from './answering.mjs';

/** @type {NonNullable<import('../scripted-ai-agents.mjs').AgentScript['act']>} */
export async function thankForForm(chat, deed) {
  if (deed.what !== 'form') return;
  const {answers} = deed;
  if (answers) await chat.stream(`Thank you, ${answers['name'] ?? 'stranger'}.`);
  else await chat.stream('Never mind. What else can I do?');
}

/** @type {import('./answering.mjs').Answers} */
export const FORMS = {
  Form: (chat) => chat.say('Please tell me a little about yourself.', {payload: {form: FORM}}),
  'Form of tomorrow': (chat) =>
    chat.say('Please draw me a sheep.', {payload: {form: {...FORM, version: 2}}}),
  'Form with a new field': (chat) =>
    chat.say('Please sign here.', {
      payload: {
        form: {
          ...FORM,
          fields: [{key: 'signature', type: 'drawing', label: 'Signature', required: true}],
        },
      },
    }),
};

/** Asks by forms, which may be cancelled, and thanks for them. */
export const forms = answering({nickname: 'Forms', answers: FORMS, act: thankForForm});
