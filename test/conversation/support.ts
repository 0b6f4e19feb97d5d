import type {Rating} from '../../src/conversation/attachments.js';
import type {Form, FormAnswers} from '../../src/conversation/form.js';
import type {
  FileMessage,
  Message,
  Sender,
  SystemMessage,
  TextMessage,
} from '../../src/conversation/model.js';
import type {PickedFile} from '../../src/conversation/picked-file.js';
import type {Transport, UploadOptions} from '../../src/conversation/transport.js';

export const visitor: Sender = {id: 'ada', name: 'Ada', pictureUrl: '', role: 'visitor'};
export const bot: Sender = {id: 'echo', name: 'Echo', pictureUrl: '', role: 'bot'};

/** A text that the server has; `id` says when, too. */
export function text(id: number, words = `Message ${id}`, more: Partial<TextMessage> = {}) {
  const message: TextMessage = {
    type: 'text',
    key: `sb-${id}`,
    messageId: id,
    requestId: '',
    createdAt: id * 1000,
    sender: bot,
    text: words,
    delivery: 'sent',
    streaming: false,
    suggestedReplies: [],
    attachments: [],
    feedback: null,
    answeredBy: null,
    ...more,
  };
  return message;
}

/** A text of the visitor that the server does not have yet. */
export function unsent(key: string, more: Partial<TextMessage> = {}): TextMessage {
  const fields = {key, messageId: 0, createdAt: 500, sender: visitor, delivery: 'queued'} as const;
  return text(0, key, {...fields, ...more});
}

export function file(id: number, more: Partial<FileMessage> = {}): FileMessage {
  const {key, messageId, requestId, createdAt, sender, delivery} = text(id);
  const base = {key, messageId, requestId, createdAt, sender, delivery};
  return {
    ...base,
    type: 'file',
    name: 'a.pdf',
    url: '',
    mimeType: '',
    size: 1,
    aspectRatio: null,
    ...more,
  };
}

export function system(id: number): SystemMessage {
  const {key, messageId, requestId, createdAt} = text(id);
  return {type: 'system', key, messageId, requestId, createdAt, text: 'Somebody joined.'};
}

/** What a message says; of a file, its name. */
export function wordsOf(message: Message): string {
  return message.type === 'file' ? message.name : message.text;
}

export function keysOf(messages: readonly Message[]): string[] {
  return messages.map(({key}) => key);
}

interface Sending {
  key: string;
  /** Of a file: its name. */
  text: string;
  options?: UploadOptions;
  /** The server has it, under the next id. */
  arrive(more?: Partial<TextMessage>): void;
  fail(error: Error): void;
}

interface Answering {
  /** What it answers to the message with this id. */
  messageId: number;
  with: FormAnswers | Rating | null;
  /** Whether the server is told to have a rating already. */
  saved?: boolean;
  arrive(): void;
  fail(error: Error): void;
}

/** A transport of our own port, worked by hand. */
export class FakeTransport implements Transport {
  readonly sendings: Sending[] = [];
  readonly answerings: Answering[] = [];
  readonly calls: string[] = [];
  older: Promise<void> = Promise.resolve();
  #id = 100;

  send(key: string, words: string): Promise<TextMessage> {
    return new Promise((resolve, reject) => {
      this.sendings.push({
        key,
        text: words,
        arrive: (more = {}) => resolve(text(++this.#id, words, {sender: visitor, ...more})),
        fail: reject,
      });
    });
  }

  /** The sending that is on its way. */
  get last(): Sending {
    return this.sendings.at(-1)!;
  }

  get texts(): string[] {
    return this.sendings.map(({text: words}) => words);
  }

  sendFile(key: string, {file: {name}}: PickedFile, options: UploadOptions): Promise<FileMessage> {
    return new Promise((resolve, reject) => {
      this.sendings.push({
        key,
        text: name,
        options,
        arrive: () =>
          resolve(file(++this.#id, {name, sender: visitor, url: 'https://s.example/f'})),
        fail: reject,
      });
    });
  }

  answerForm(messageId: number, _: Form, answers: FormAnswers | null): Promise<void> {
    return new Promise((resolve, reject) => {
      this.answerings.push({messageId, with: answers, arrive: resolve, fail: reject});
    });
  }

  rate(messageId: number, rating: Rating, saved: boolean): Promise<Rating> {
    return new Promise((resolve, reject) => {
      const arrive = () => resolve(rating);
      this.answerings.push({messageId, with: rating, saved, arrive, fail: reject});
    });
  }

  forget(key: string) {
    this.calls.push(`forget ${key}`);
  }

  loadOlder() {
    this.calls.push('load older');
    return this.older;
  }

  markRead() {
    this.calls.push('mark read');
  }

  setTyping(typing: boolean) {
    this.calls.push(`typing ${typing}`);
  }
}

/** Lets everything that is settled already be heard. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
