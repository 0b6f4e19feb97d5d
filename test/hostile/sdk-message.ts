import type {BaseMessage} from '@sendbird/chat/message';

/**
 * A message as the SDK hands it over: it copies these fields from the server's JSON without a look
 * at their types.
 */
export function sdkMessage(
  kind: 'user' | 'file' | 'files' | 'admin',
  fields: Record<string, unknown> = {},
): BaseMessage {
  const message = {
    messageId: 1,
    reqId: '',
    createdAt: Date.UTC(2026, 0, 2),
    sender: {userId: 'bot', nickname: 'Bot', plainProfileUrl: ''},
    message: '',
    data: '',
    extendedMessagePayload: {},
    suggestedReplies: null,
    name: 'a.pdf',
    url: 'https://files.example/a.pdf',
    type: 'application/pdf',
    size: 10,
    metaArrays: [],
    fileInfoList: [],
    ...fields,
    isUserMessage: () => kind === 'user',
    isFileMessage: () => kind === 'file',
    isMultipleFilesMessage: () => kind === 'files',
    isAdminMessage: () => kind === 'admin',
  };
  return message as unknown as BaseMessage;
}
