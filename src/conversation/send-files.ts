import {WidgetError} from '../contract/errors.js';
import type {FileMessage} from './model.js';
import type {PickedFile} from './picked-file.js';
import type {ConversationStore} from './store.js';
import type {Transport} from './transport.js';

interface KeptFile extends PickedFile {
  /** Ends the upload. */
  stop: AbortController;
}

/** Files that the server does not have yet. They live as long as the page. */
export class SendFiles {
  readonly #store: ConversationStore;
  readonly #kept = new Map<string, KeptFile>();

  constructor(store: ConversationStore) {
    this.#store = store;
  }

  /** The file as a message that is still to be sent. */
  toMessage(
    base: Omit<FileMessage, 'type' | 'name' | 'url' | 'mimeType' | 'size' | 'aspectRatio'>,
    picked: PickedFile,
  ): FileMessage {
    this.#kept.set(base.key, {...picked, stop: new AbortController()});
    const {url, aspectRatio, file} = picked;
    const {name, size, type: mimeType} = file;
    return {...base, type: 'file', name, url, mimeType, size, aspectRatio};
  }

  /** Rejects with `upload/too-large` or `upload/failed`, or as a text does. */
  async send(transport: Transport, {key}: FileMessage): Promise<FileMessage> {
    const kept = this.#kept.get(key);
    if (!kept) throw new WidgetError('upload/failed', 'The file is not there any more.');
    const {uploadLimit} = this.#store.conversation;
    if (kept.file.size > uploadLimit) {
      throw new WidgetError('upload/too-large', `The limit is ${uploadLimit} bytes.`);
    }
    const onProgress = (progress: number) => {
      this.#store.dispatch({type: 'progress-changed', key, progress});
    };
    onProgress(0);
    kept.stop.abort();
    kept.stop = new AbortController();
    const sent = await transport.sendFile(key, kept, {onProgress, signal: kept.stop.signal});
    return {...sent, aspectRatio: kept.aspectRatio};
  }

  /** What is on its way is not to arrive by this connection. */
  stop(): void {
    for (const {stop} of this.#kept.values()) stop.abort();
  }

  /** The server has the file, or nobody wants to send it any more. */
  drop(key: string): void {
    const kept = this.#kept.get(key);
    if (!kept) return;
    kept.stop.abort();
    URL.revokeObjectURL(kept.url);
    this.#kept.delete(key);
  }

  dropAll(): void {
    for (const key of [...this.#kept.keys()]) this.drop(key);
  }
}
