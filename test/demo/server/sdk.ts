import SendbirdChat, {ConnectionHandler, LogLevel, SessionHandler} from '@sendbird/chat';
import {GroupChannelModule} from '@sendbird/chat/groupChannel';
import type {GroupChannel, SendbirdGroupChat} from '@sendbird/chat/groupChannel';
import type {BaseMessage} from '@sendbird/chat/message';

import type {LocalSendbird, StoredMessage} from '../../support/local-sendbird.js';

/** An SDK instance of its own that talks to the local server. */
export function createSdk({appId, apiHost, wsHost}: LocalSendbird): SendbirdGroupChat {
  return SendbirdChat.init({
    appId,
    customApiHost: apiHost,
    customWebSocketHost: wsHost,
    modules: [new GroupChannelModule()],
    localCacheEnabled: false,
    newInstance: true,
    // It warns of every refusal, and refusals are what most tests are about.
    logLevel: LogLevel.NONE,
  });
}

/** An SDK instance that is signed in, with a token the server knows. */
export async function connectAs(server: LocalSendbird, userId: string): Promise<SendbirdGroupChat> {
  const sdk = createSdk(server);
  await sdk.connect(userId, await server.issueToken(userId));
  return sdk;
}

/** The names of the session and connection callbacks, as they come. */
export function recordCallbacks(sdk: SendbirdGroupChat, nextToken: () => Promise<string>) {
  const names: string[] = [];
  const record = (name: string) => () => void names.push(name);
  sdk.setSessionHandler(
    Object.assign(new SessionHandler(), {
      onSessionTokenRequired: (
        resolve: (token: string) => void,
        reject: (error: Error) => void,
      ) => {
        names.push('token-required');
        nextToken().then(resolve, reject);
      },
      onSessionExpired: record('expired'),
      onSessionRefreshed: record('refreshed'),
      onSessionError: record('error'),
      onSessionClosed: record('closed'),
    }),
  );
  sdk.addConnectionHandler(
    'recorder',
    Object.assign(new ConnectionHandler(), {
      onDisconnected: record('disconnected'),
      onReconnectStarted: record('reconnect-started'),
      onReconnectSucceeded: record('reconnect-succeeded'),
      onReconnectFailed: record('reconnect-failed'),
      onConnectionDelayed: record('delayed'),
    }),
  );
  return names;
}

/** The code an SDK call is refused with, or `null` when it succeeds. */
export async function refusalOf(call: Promise<unknown>): Promise<number | null> {
  return call.then(
    () => null,
    (error: unknown) => (error as {code: number}).code,
  );
}

/** Sends a text and waits until it is acknowledged. */
export function sent(channel: GroupChannel, message: string): Promise<BaseMessage> {
  return new Promise((resolve, reject) => {
    channel.sendUserMessage({message, data: '{"n":1}'}).onSucceeded(resolve).onFailed(reject);
  });
}

export function textOf(message: BaseMessage | undefined): string {
  return message?.isUserMessage() ? message.message : '';
}

/** What the server has of a channel, oldest first. */
export async function storedMessages(server: LocalSendbird, url: string): Promise<StoredMessage[]> {
  const {channels} = await server.state();
  return channels.find((channel) => channel.url === url)?.messages ?? [];
}
