import type {ChatRequest} from '../conversation/requests.js';

/**
 * Asks for something on behalf of the visitor. Only the element's own listeners hear it: each
 * element passes on what its children ask, so the window is the one place to listen from outside.
 */
export function emitRequest(target: EventTarget, request: ChatRequest): void {
  target.dispatchEvent(new CustomEvent<ChatRequest>('chat-request', {detail: request}));
}

declare global {
  interface HTMLElementEventMap {
    'chat-request': CustomEvent<ChatRequest>;
  }
}
