import {ChatWindow} from '../../src/chat-window/index.js';
import '../../src/chat-window/message-list/index.js';
import type {ChatView} from '../../src/conversation/chat-view.js';
import {DEFAULT_SETTINGS} from '../../src/conversation/settings.js';
import {ConversationStore} from '../../src/conversation/store.js';
import {history, messageAt, tokensOf} from './words.js';
import type {Shape} from './words.js';

/** A list of messages under measurement: ours, or what a page would do without any library. */
interface Subject {
  /** Draws that many messages. */
  fill(count: number): void;
  /** Says what the newest message is by now. */
  say(text: string): void;
  readonly scroller: HTMLElement;
}

/** The window as it is, with the store as it is. */
async function widget(): Promise<Subject> {
  const store = new ConversationStore();
  const chat: ChatView = {
    get conversation() {
      return store.conversation;
    },
    situation: {status: 'connected'},
    settings: DEFAULT_SETTINGS,
    subscribe: (listener) => store.subscribe(listener),
  };
  const view = new ChatWindow();
  Object.assign(view, {chat, inline: true});
  document.body.append(view);
  await view.updateComplete;
  const list = view.shadowRoot?.querySelector('chat-ai-message-list');
  await list?.updateComplete;
  const scroller = list?.shadowRoot?.querySelector<HTMLElement>('[role=log]');
  if (!scroller) throw new Error('The window draws no list.');
  let next = 1;
  return {
    scroller,
    fill(count) {
      next = count + 1;
      store.dispatch({type: 'messages-received', messages: history(count)});
      store.dispatch({type: 'history-changed', history: 'complete'});
    },
    say(text) {
      const messages = [messageAt(next, {text, streaming: true, sender: messageAt(1).sender})];
      store.dispatch({type: 'messages-received', messages});
    },
  };
}

/** One element per message, its text set anew with each token; goes to the end once per frame. */
function plain(): Subject {
  const scroller = document.createElement('div');
  scroller.className = 'plain';
  document.body.append(scroller);
  let newest: HTMLElement | undefined;
  let frame = 0;
  const add = (text: string) => {
    const bubble = document.createElement('div');
    bubble.textContent = text;
    scroller.append(bubble);
    return bubble;
  };
  const follow = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => scroller.scrollTo(0, scroller.scrollHeight));
  };
  return {
    scroller,
    fill(count) {
      for (const {text} of history(count)) add(text);
      follow();
    },
    say(text) {
      newest ??= add('');
      newest.textContent = text;
      follow();
    },
  };
}

async function frames(count: number) {
  for (let left = count; left > 0; left--) await new Promise(requestAnimationFrame);
}

const pause = (ms: number) =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

let subject: Subject;
let tokens: string[] = [];
let said = 0;
let text = '';

const api = {
  async mount(kind: 'widget' | 'plain') {
    subject = kind === 'widget' ? await widget() : plain();
    await frames(2);
  },

  async fill(count: number) {
    subject.fill(count);
    await frames(3);
  },

  /** From the newest to the oldest, most of a screen per frame. */
  async scroll() {
    const {scroller} = subject;
    let steps = 0;
    // At the top, more may come in above.
    for (let waited = 0; waited < 10; waited++) {
      await frames(1);
      if (scroller.scrollTop === 0) continue;
      scroller.scrollTop -= 400;
      steps++;
      waited = 0;
    }
    return steps;
  },

  begin(shape: Shape) {
    tokens = tokensOf(shape);
    said = 0;
    text = '';
  },

  /** Says so many more tokens, one every 5 ms. */
  async stream(count: number) {
    for (const end = said + count; said < end; said++) {
      text += tokens[said] ?? '';
      subject.say(text);
      await pause(5);
    }
    await frames(1);
  },
};

declare global {
  // What the script in the other process calls.
  var bench: Bench;
}

export type Bench = typeof api;
globalThis.bench = api;
