import {expect, fixture, html} from '@open-wc/testing';

import '../../src/chat-window/index.js';
import '../../src/chat-window/message-list/index.js';
import type {UnreadBadge} from '../../src/chat-window/unread-badge.js';
import {loadWords} from '../../src/i18n/load-words.js';
import {FakeChat, conversation} from './support.js';

async function show(unread: number, language = 'en') {
  const chat = new FakeChat(conversation({unread}));
  const badge = await fixture<UnreadBadge>(html`
    <chat-ai-badge .chat=${chat} language=${language}></chat-ai-badge>
  `);
  await loadWords(language);
  await badge.updateComplete;
  const count = () => badge.shadowRoot!.querySelector('[role=img]');
  return {badge, chat, count};
}

describe('<chat-ai-badge>', () => {
  const cases = [
    {unread: 1, shows: '1', language: 'en', says: '1 unread'},
    {unread: 3, shows: '3', language: 'en', says: '3 unread'},
    {unread: 120, shows: '99+', language: 'en', says: '120 unread'},
    {unread: 3, shows: '3', language: 'ko', says: '읽지 않은 메시지 3개'},
  ];
  for (const {unread, shows, language, says} of cases) {
    it(`shows ${shows} and says "${says}"`, async () => {
      const {badge, count} = await show(unread, language);

      expect(count()!.textContent).to.equal(shows);
      expect(count()!.ariaLabel).to.equal(says);
      await expect(badge).to.be.accessible();
    });
  }

  it('shows nothing before there is a chat', async () => {
    const badge = await fixture<UnreadBadge>(html`
      <chat-ai-badge></chat-ai-badge>
    `);

    expect(badge.shadowRoot!.querySelector('span') === null).to.equal(true);
  });

  it('shows nothing when nothing is unread, and follows the chat', async () => {
    const {badge, chat, count} = await show(0);
    expect(count() === null).to.equal(true);

    chat.change({unread: 2});
    await badge.updateComplete;

    expect(count()!.textContent).to.equal('2');
  });
});
