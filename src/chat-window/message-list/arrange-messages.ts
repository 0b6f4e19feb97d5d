import type {Message, Sender} from '../../conversation/model.js';
import {startOfDay} from '../../i18n/formats.js';

/** A message and where it stands among its neighbours. */
export interface Row {
  readonly message: Message;
  /** First of what one sender said within one minute. */
  readonly first: boolean;
  /** Last of it. */
  readonly last: boolean;
  /** First message of its day. */
  readonly newDay: boolean;
}

/** Rows that are as they were `before`, at either end, are the same objects. */
export function arrangeMessages(
  messages: readonly Message[],
  before: readonly Row[] = [],
): readonly Row[] {
  const {length} = messages;
  const grown = length - before.length;
  const most = Math.min(length, before.length);
  let head = 0;
  while (head < most && before[head]?.message === messages[head]) head++;
  let tail = 0;
  while (tail < most && before.at(-1 - tail)?.message === messages.at(-1 - tail)) tail++;

  return messages.map((message, index) => {
    const known = before[index < head ? index : index - grown];
    const isInside = index < head - 1 || index > length - tail;
    if (known && isInside) return known;
    const row = arrange(messages, message, index);
    return known && isSame(known, row) ? known : row;
  });
}

export function senderOf(message: Message): Sender | undefined {
  return message.type === 'system' ? undefined : message.sender;
}

function arrange(messages: readonly Message[], message: Message, index: number): Row {
  const before = messages[index - 1];
  const after = messages[index + 1];
  return {
    message,
    first: !before || !belongTogether(before, message),
    last: !after || !belongTogether(message, after),
    newDay: !before || startOfDay(before.createdAt) !== startOfDay(message.createdAt),
  };
}

function isSame(one: Row, other: Row): boolean {
  return (
    one.message === other.message &&
    one.first === other.first &&
    one.last === other.last &&
    one.newDay === other.newDay
  );
}

function belongTogether(one: Message, other: Message): boolean {
  const sender = senderOf(one);
  return (
    sender !== undefined &&
    sender.id === senderOf(other)?.id &&
    minuteOf(one.createdAt) === minuteOf(other.createdAt)
  );
}

function minuteOf(timestamp: number): number {
  return Math.floor(timestamp / 60_000);
}
