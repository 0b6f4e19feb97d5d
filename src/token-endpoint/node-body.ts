import {MAX_BYTES} from './read-json-object.js';
import {refusal} from './refusal.js';

/** As much of Node's `IncomingMessage` as reading its body takes. */
export interface NodeStream {
  /** All of it has come in. */
  readonly complete: boolean;
  /** Somebody has begun to read it. */
  readonly readableDidRead: boolean;
  on(event: string, listener: (chunk: Uint8Array<ArrayBuffer>) => void): unknown;
  resume(): unknown;
}

/**
 * The whole body, or the refusal of one that is too large, too slow, or gone already. It does not
 * end the stream, as an iterator would: the socket would close, and no refusal be heard.
 */
export async function readBody(stream: NodeStream, patience: number): Promise<Blob | Response> {
  if (stream.readableDidRead) return refusal(400, 'body-already-read');

  const chunks: Array<Uint8Array<ArrayBuffer>> = [];
  let bytes = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise((resolve) => {
      timer = setTimeout(() => resolve(refusal(408, 'body-too-slow')), patience);
      stream.on('data', (chunk) => {
        bytes += chunk.length;
        if (bytes > MAX_BYTES) resolve(refusal(400, 'bad-request'));
        else chunks.push(chunk);
      });
      stream.on('end', () => resolve(new Blob(chunks)));
      // Nobody hears it any more.
      for (const end of ['close', 'error']) {
        stream.on(end, () => resolve(refusal(400, 'bad-request')));
      }
    });
  } finally {
    clearTimeout(timer);
  }
}

/** Lets in for a moment what is still on its way, and throws it away. */
export function drain(stream: NodeStream, patience: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, patience);
    for (const end of ['end', 'close']) stream.on(end, () => resolve());
    stream.resume();
  });
}
