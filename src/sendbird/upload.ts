import {SendbirdErrorCode as Code} from '@sendbird/chat';
import type {GroupChannel} from '@sendbird/chat/groupChannel';
import {MessageMetaArray} from '@sendbird/chat/message';
import type {FileMessageCreateParams} from '@sendbird/chat/message';

import {WidgetError} from '../contract/errors.js';
import type {UploadOptions} from '../conversation/transport.js';
import {codeOf, toWidgetError} from './to-widget-error.js';

/** Under this key, Sendbird's clients keep the width of a picture divided by its height. */
export const ASPECT_RATIO = 'KEY_IMG_ASPECT_RATIO';

/** Resolves with the address. An expired session is renewed by the SDK, which then tries again. */
export async function upload(
  channel: GroupChannel,
  file: File,
  {onProgress, signal}: UploadOptions,
): Promise<string> {
  let requestId = '';
  // The SDK looks for an upload among the channel's messages, where this one is not; for a channel
  // that it knows none of, it cancels whatever has this id.
  const other = Object.create(channel, {url: {value: ''}}) as GroupChannel;
  const cancel = () => void other.cancelUploadingFileMessage(requestId).catch(() => undefined);
  signal.addEventListener('abort', cancel);
  try {
    const {url} = await channel.uploadFile({
      file,
      uploadStartedHandler: (id) => (requestId = id),
      progressHandler: (_, loaded, total) => onProgress(loaded / total),
    });
    return url;
  } catch (thrown) {
    throw toUploadError(thrown);
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}

export function toFileParams(
  {name, size, type}: File,
  fileUrl: string,
  aspectRatio: number | null,
): FileMessageCreateParams {
  const ratio = {key: ASPECT_RATIO, value: [`${aspectRatio}`]};
  const params: FileMessageCreateParams & {requireAuth: boolean} = {
    fileUrl,
    fileName: name,
    fileSize: size,
    mimeType: type,
    // Whether it needs a key, the SDK does not tell; where it needs none, one does no harm.
    requireAuth: true,
    ...(aspectRatio !== null && {metaArrays: [new MessageMetaArray(ratio)]}),
  };
  return params;
}

function toUploadError(cause: unknown): WidgetError {
  const sendbirdCode = codeOf(cause);
  if (sendbirdCode === Code.FILE_SIZE_LIMIT_EXCEEDED) {
    const message = 'Sendbird takes no file of this size.';
    return new WidgetError('upload/too-large', message, {cause, sendbirdCode});
  }
  const error = toWidgetError(cause, 'upload/failed');
  // With the socket up, no reconnect would send it again.
  if (error.code !== 'connect/unreachable' || !navigator.onLine) return error;
  const message = 'The file could not be uploaded.';
  return new WidgetError('upload/failed', message, {cause, sendbirdCode, retryable: true});
}
