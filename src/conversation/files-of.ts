import type {FileMessage, SentFile} from './model.js';

/** All files of a message, in their order. */
export const filesOf = (message: FileMessage): readonly SentFile[] => [
  message,
  ...(message.others ?? []),
];
