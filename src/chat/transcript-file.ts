import type {TranscriptKind} from '../contract/chat-element.js';
import type {Conversation} from '../conversation/model.js';
import {transcriptOf} from '../conversation/transcript.js';

interface Told {
  readonly conversation: Conversation;
  handle(request: {type: 'load-older'}): void;
  subscribe(listener: () => void): () => void;
}

const FILES = {
  text: {name: 'chat.txt', type: 'text/plain'},
  html: {name: 'chat.html', type: 'text/html'},
  json: {name: 'chat.json', type: 'application/json'},
};

/** The whole conversation; what the server does not give is left out. */
export async function writeTranscript(
  chat: Told,
  kind: TranscriptKind,
  language: string,
): Promise<string> {
  await loadAll(chat);
  return transcriptOf(chat.conversation, kind, language);
}

/** Hands the visitor a file. */
export function saveTranscript(text: string, kind: TranscriptKind): void {
  const {name, type} = FILES[kind];
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], {type: `${type};charset=utf-8`}));
  link.download = name;
  link.click();
  // Safari fetches it a little later.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

async function loadAll(chat: Told): Promise<void> {
  let known = -1;
  while (chat.conversation.history === 'more' && chat.conversation.messages.length > known) {
    known = chat.conversation.messages.length;
    chat.handle({type: 'load-older'});
    await untilLoaded(chat);
  }
}

function untilLoaded(chat: Told): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (chat.conversation.history === 'loading') return;
      stop();
      resolve();
    };
    const stop = chat.subscribe(look);
    look();
  });
}
