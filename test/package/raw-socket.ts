import {once} from 'node:events';
import {connect} from 'node:net';
import type {Socket} from 'node:net';
import {setTimeout as pause} from 'node:timers/promises';

/** What is written to a socket, piece by piece; a number is a pause in ms. */
export type Pieces = Iterable<string | Buffer | number>;
type Fields = Record<string, string | number>;

const CLAIM = '{"reason": "initial"}';
const MEGABYTE = Buffer.alloc(2 ** 20, ' ');

export function head(line: string, fields: Fields = {}): string {
  const all = Object.entries({Host: 'shop.example', ...fields});
  return `${line} HTTP/1.1\r\n${all.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`;
}

/** The request of the widget, with whatever a case changes about it. */
export function post(fields: Fields = {}, target = '/chat-token'): string {
  const own = {'Content-Type': 'application/json', 'Content-Length': CLAIM.length};
  return head(`POST ${target}`, {...own, ...fields}) + CLAIM;
}

export function chunked(body: string): string {
  const fields = {'Content-Type': 'application/json', 'Transfer-Encoding': 'chunked'};
  return head('POST /chat-token', fields) + body;
}

export function* slowly(begin: string): Pieces {
  yield begin;
  for (;;) yield* [50, ' '];
}

/** A gigabyte, for who takes it. */
export function* endless(begin: string): Pieces {
  yield begin;
  for (let sent = 0; sent < 1000; sent++) yield MEGABYTE;
}

/**
 * What the server says to it, until there are so many answers, and it has closed where it says so.
 * Whoever stops writing then must not be reset.
 */
export async function answerTo(port: number, pieces: Pieces, answers = 1): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let answer = '';
  const isAnswered = () => statusesIn(answer).length === answers;
  const closed = closeOf(socket);
  socket.setEncoding('latin1');
  const answered = new Promise<void>((resolve) => {
    socket.on('data', (text: string) => {
      answer += text;
      if (isAnswered()) resolve();
    });
  });
  for (const piece of pieces) {
    if (isAnswered() || socket.destroyed) break;
    if (typeof piece === 'number') await Promise.race([pause(piece), answered]);
    else if (!socket.write(piece)) await Promise.race([drained(socket), answered, closed]);
  }
  await Promise.race([answered, closed]);
  if (/^connection: close/im.test(answer)) await closed;
  socket.destroy();
  return answer;
}

/** Writes all of it that the server takes, whatever that says. */
export async function insist(port: number, pieces: Pieces): Promise<void> {
  const socket = connect(port, '127.0.0.1');
  const closed = closeOf(socket).catch(() => 'reset');
  socket.resume();
  for (const piece of pieces) {
    if (socket.destroyed) break;
    if (typeof piece !== 'number' && !socket.write(piece)) {
      await Promise.race([drained(socket), closed]);
    }
  }
  await closed;
}

const closeOf = (socket: Socket) =>
  new Promise<void>((resolve, reject) => {
    socket.on('error', reject);
    socket.on('close', resolve);
  });

const drained = (socket: Socket) => new Promise((resolve) => socket.once('drain', resolve));

export function statusesIn(answer: string): number[] {
  return [...answer.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => Number(status));
}

/** Writes it, and is gone before there is an answer. */
export async function leave(port: number, text: string): Promise<void> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  socket.write(text);
  await pause(5);
  socket.resetAndDestroy();
}
