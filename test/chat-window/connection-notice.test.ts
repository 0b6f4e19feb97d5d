import {expect, fixture, html} from '@open-wc/testing';

import {connectionNotice, isDeadEnd} from '../../src/chat-window/connection-notice.js';
import {WidgetError} from '../../src/contract/errors.js';
import type {ErrorCode} from '../../src/contract/errors.js';
import type {Situation} from '../../src/conversation/model.js';
import {en} from '../../src/i18n/locales/en.js';

const failed = (code: ErrorCode): Situation => ({
  status: 'failed',
  error: new WidgetError(code, 'Words for a log'),
});
const closed = (reason: string): Situation => ({status: 'closed', reason});

async function show(situation: Situation) {
  let retries = 0;
  const root = await fixture(html`
    <div>${connectionNotice(situation, en, () => retries++)}</div>
  `);
  return {
    root,
    said: root.querySelector('[role=status]')!.textContent.trim(),
    button: root.querySelector('button'),
    retries: () => retries,
  };
}

describe('connectionNotice', () => {
  const cases: {situation: Situation; says: string; offers?: string; deadEnd?: boolean}[] = [
    {situation: {status: 'idle'}, says: ''},
    {situation: {status: 'authenticating'}, says: ''},
    {situation: {status: 'connecting'}, says: ''},
    {situation: {status: 'connected'}, says: ''},
    {
      situation: {status: 'connected', notice: 'started-over'},
      says: 'Your earlier chat has ended. This is a new one.',
    },
    {
      situation: {status: 'connected', notice: 'not-begun'},
      says: 'We couldn’t start a new conversation.',
    },
    {situation: {status: 'reconnecting'}, says: 'Reconnecting…'},
    {
      situation: {status: 'offline'},
      says: 'You’re offline. Messages will be sent when you’re back.',
    },
    ...(['token/refused', 'token/missing', 'session/refresh-failed'] as const).map((code) => ({
      situation: failed(code),
      says: 'We couldn’t sign you in.',
      offers: 'Try again',
    })),
    ...(['connect/refused', 'settings/unreachable', 'chunk/failed'] as const).map((code) => ({
      situation: failed(code),
      says: 'We couldn’t reach the chat.',
      offers: 'Try again',
    })),
    {
      situation: failed('channel/unavailable'),
      says: 'We couldn’t open this conversation.',
      offers: 'Try again',
    },
    {situation: failed('message/failed'), says: 'Something went wrong.', offers: 'Try again'},
    {
      situation: failed('config/missing-app-id'),
      says: 'This chat isn’t set up correctly.',
      deadEnd: true,
    },
    {
      situation: closed('signed-out'),
      says: 'You’ve been signed out.',
      offers: 'Start again',
      deadEnd: true,
    },
    {
      situation: closed('declined'),
      says: 'Please sign in to use this chat.',
      offers: 'Start again',
      deadEnd: true,
    },
    {
      situation: closed('revoked'),
      says: 'Your session has ended.',
      offers: 'Start again',
      deadEnd: true,
    },
    {situation: closed('deactivated'), says: 'This account can’t be used any more.', deadEnd: true},
    {situation: closed('deleted'), says: 'This account can’t be used any more.', deadEnd: true},
  ];

  for (const {situation, says, offers, deadEnd = false} of cases) {
    it(`says "${says}" and offers ${offers ?? 'nothing'} when ${nameOf(situation)}`, async () => {
      const {root, said, button} = await show(situation);

      expect(said).to.equal(says);
      expect(button?.textContent).to.equal(offers);
      expect(isDeadEnd(situation)).to.equal(deadEnd);
      await expect(root).to.be.accessible();
    });
  }

  it('asks for another try', async () => {
    const {button, retries} = await show(failed('connect/unreachable'));

    button!.click();

    expect(retries()).to.equal(1);
  });
});

function nameOf(situation: Situation): string {
  if (situation.status === 'failed') return situation.error.code;
  return situation.status === 'closed' ? `closed: ${situation.reason}` : situation.status;
}
