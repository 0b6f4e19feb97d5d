import 'chat-ai-widget';

test('the page has a chat, closed', () => {
  document.body.innerHTML = '<chat-ai-widget app-id="APP" bot-id="showcase"></chat-ai-widget>';
  const chat = document.querySelector('chat-ai-widget');

  expect(chat.session).toEqual({status: 'idle', userId: null, guest: false});
  expect(chat.shadowRoot.querySelector('button')).not.toBeNull();
});
