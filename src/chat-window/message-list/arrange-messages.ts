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

export function arrangeMessages(messages: readonly Message[]): Row[] {
  return messages.map((message, index) => {
    const before = messages[index - 1];
    const after = messages[index + 1];
    return {
      message,
      first: !before || !belongTogether(before, message),
      last: !after || !belongTogether(message, after),
      newDay: !before || startOfDay(before.createdAt) !== startOfDay(message.createdAt),
    };
  });
}

export function senderOf(message: Message): Sender | undefined {
  return message.type === 'system' ? undefined : message.sender;
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
