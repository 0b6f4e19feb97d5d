import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';

import type {ErrorCode} from '../contract/errors.js';
import type {Notice as Noted, Situation} from '../conversation/model.js';
import type {Words} from '../i18n/words.js';

interface Notice {
  readonly text: string;
  /** What the button says; without a button there is nothing the visitor can do. */
  readonly action?: string;
  /** Without a tone it is only heard: the header shows it already. */
  readonly tone?: 'quiet' | 'error';
}

const NOTICES: Readonly<Record<Noted, (words: Words) => Notice>> = {
  'started-over': (words) => ({text: words.startedOver, tone: 'quiet'}),
  'not-begun': (words) => ({text: words.notBegun, tone: 'error'}),
  'not-saved': (words) => ({text: words.notSaved, tone: 'error'}),
};

/**
 * Says what stands between the visitor and the chat, and offers the way on.
 *
 * The live region is there before it has anything to say; screen readers announce changes to one,
 * not its arrival.
 */
export function connectionNotice(
  situation: Situation,
  words: Words,
  retry: () => void,
): TemplateResult {
  const notice = noticeOf(situation, words);
  return html`
    <div class="notice" part="notice" data-tone=${notice?.tone ?? nothing}>
      <p role="status" class=${notice?.tone ? '' : 'for-the-ear'}>${notice?.text}</p>
      ${
        notice?.action
          ? html`
              <button @click=${retry}>${notice.action}</button>
            `
          : nothing
      }
    </div>
  `;
}

/** Whether a message written now could ever be sent. */
export function isDeadEnd(situation: Situation): boolean {
  if (situation.status === 'closed') return true;
  return situation.status === 'failed' && isConfigError(situation.error.code);
}

function noticeOf(situation: Situation, words: Words): Notice | undefined {
  switch (situation.status) {
    case 'idle':
    case 'authenticating':
    case 'connecting':
      return undefined;
    case 'connected':
      return situation.notice && NOTICES[situation.notice](words);
    case 'reconnecting':
      return {text: words.reconnecting};
    case 'offline':
      return {text: words.youAreOffline, tone: 'quiet'};
    case 'failed':
      return failure(situation.error.code, words);
    case 'closed':
      return closure(situation.reason, words);
  }
}

function failure(code: ErrorCode, words: Words): Notice {
  const [family = ''] = code.split('/');
  const text =
    {
      config: words.notSetUp,
      token: words.couldNotSignIn,
      session: words.couldNotSignIn,
      settings: words.couldNotConnect,
      connect: words.couldNotConnect,
      chunk: words.couldNotConnect,
      channel: words.couldNotOpenConversation,
    }[family] ?? words.wentWrong;
  // Only the page's author can mend a wrong attribute.
  if (isConfigError(code)) return {text, tone: 'error'};
  return {text, action: words.tryAgain, tone: 'error'};
}

function closure(reason: string, words: Words): Notice {
  if (reason === 'deactivated' || reason === 'deleted') {
    return {text: words.accountClosed, tone: 'quiet'};
  }
  const text =
    {'signed-out': words.signedOut, declined: words.signInNeeded}[reason] ?? words.accessEnded;
  return {text, action: words.startAgain, tone: 'quiet'};
}

function isConfigError(code: ErrorCode): boolean {
  return code.startsWith('config/');
}
