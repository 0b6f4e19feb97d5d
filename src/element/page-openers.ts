interface Openable extends HTMLElement {
  open: boolean;
  show(): void;
  sendMessage(text: string): Promise<void>;
}

/**
 * Lets the rest of the page open the chat, without a line of script: by `#chat` in the address, by
 * `data-chat-ai-open="ID"` on anything that can be clicked, and by a button's `command`.
 */
export function obeyPage(widget: Openable, signal: AbortSignal): void {
  const isAsked = () => location.hash === '#chat';
  // What is open on load takes no focus.
  if (isAsked()) widget.open = true;
  addEventListener('hashchange', () => isAsked() && widget.show(), {signal});

  document.addEventListener(
    'click',
    (event) => {
      // It may be in a shadow root; and the address does not change when `#chat` is followed twice.
      const opener = event.composedPath().find(isOpener);
      // With a key held down, a link goes to another tab.
      if (!opener || event.ctrlKey || event.metaKey) return;
      const {chatAiOpen: id, chatAiMessage: message} = opener.dataset;
      if (id && id !== widget.id) return;
      // What an opener links to is for pages without a chat.
      if (id != null && opener.closest('a')) event.preventDefault();
      widget.show();
      // What becomes of it is told in the window, and by events.
      if (message) widget.sendMessage(message).catch(() => undefined);
    },
    {signal},
  );

  widget.addEventListener(
    'command',
    (event) => {
      if ((event as CommandEvent).command === '--show-chat') widget.show();
    },
    {signal},
  );
}

function isOpener(node: EventTarget): node is HTMLElement {
  // A document and a window have no such method.
  return Boolean((node as Partial<Element>).matches?.('[data-chat-ai-open],[href="#chat"]'));
}
