import SendbirdChat from '@sendbird/chat';

import type {FormAnswers} from '../conversation/form.js';
import {toFields, toText} from './read-json.js';
import type {Fields} from './read-json.js';

export interface RestUser {
  readonly appId: string;
  readonly apiHost: string | null;
  readonly userId: string;
  readonly token: string | null;
}

/**
 * Answers a form of the chatbot's older kind. The SDK's call for it went with its version 4.21, and
 * it lends nobody its session key: this makes one.
 */
export async function submitChatbotForm(
  user: RestUser,
  messageId: number,
  formId: string,
  answers: FormAnswers,
): Promise<void> {
  const token = user.token ?? '';
  const {key} = await post(
    user,
    `/v3/users/${encodeURIComponent(user.userId)}/session_key`,
    {'Access-token': token},
    {token, services: ['chat'], expiring_session: true},
  );
  const items = Object.entries(answers).map(([id, values]) => ({form_item_id: Number(id), values}));
  await post(
    user,
    `/v3/forms/${encodeURIComponent(formId)}/submit`,
    {'Session-Key': toText(key)},
    {message_id: messageId, items},
  );
}

async function post(
  {appId, apiHost}: RestUser,
  path: string,
  credentials: Readonly<Record<string, string>>,
  body: object,
): Promise<Fields> {
  const response = await fetch(`${apiHost}${path}`, {
    method: 'POST',
    headers: {
      ...credentials,
      'App-Id': appId,
      SendBird: `JS,${navigator.userAgent},${SendbirdChat.version},${appId}`,
      'Content-Type': 'application/json; charset=utf-8',
    },
    body: JSON.stringify(body),
  });
  const reply = toFields(await response.json().catch(() => null));
  if (response.ok) return reply;
  // As the SDK rejects, so that it is translated in the same way.
  throw Object.assign(new Error(`Sendbird answered ${response.status}.`), {code: reply.code});
}
