/** @typedef {import('../../src/index.js').ChatAiWidget} ChatAiWidget */

/** What is inside the window. @param {ChatAiWidget} element */
export function windowOf(element) {
  return element.shadowRoot?.querySelector('chat-ai-window')?.shadowRoot;
}

/** What is inside its list of messages. @param {ChatAiWidget} element */
export function listOf(element) {
  return windowOf(element)?.querySelector('chat-ai-message-list')?.shadowRoot;
}

/** Where the visitor writes. @param {ChatAiWidget} element */
export function fieldOf(element) {
  const composer = windowOf(element)?.querySelector('chat-ai-composer');
  return composer?.shadowRoot?.querySelector('textarea');
}
