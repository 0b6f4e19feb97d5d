import {WidgetError} from '../contract/errors.js';
import type {TokenReason} from '../contract/events.js';
import type {Looks} from '../contract/looks.js';
import type {ChatUser, SessionHandlerLike} from '../contract/session.js';
import {rememberedGuest, rememberGuest} from '../memory/guest.js';
import type {Guest} from '../memory/guest.js';
import type {WidgetStorage} from '../memory/storage.js';
import type {BackEnd} from './back-end.js';
import {exclusively} from './exclusively.js';
import type {CheckedConfig} from './session-config.js';
import {askForToken} from './token-source.js';

/** Who is about to chat, and with what. */
export interface Identity extends ChatUser {
  token: string | null;
  /** The conversation that came with the guest. */
  channelUrl: string | null;
}

export interface IdentitySources {
  target: EventTarget;
  /** As it is now: headers and credentials may change while the same user chats. */
  config: CheckedConfig;
  /** Who has to be chatting still; `null` before anybody was connected. */
  user: ChatUser | null;
  handler: SessionHandlerLike | undefined;
  storage: WidgetStorage;
  backEnd: Pick<BackEnd, 'settings'>;
  /** A new guest comes with the bot's looks. */
  looked(looks: Looks): void;
}

/** The page says that there is no token for this user. */
export class Declined extends Error {}

/** Somebody else is chatting now. */
export class UserChanged extends Error {}

/**
 * Finds out who is chatting: the user the page names, the user its endpoint names, or a guest.
 * Throws `Declined` when the page says no, `UserChanged` when it is somebody else than before.
 */
export async function identify(
  sources: IdentitySources,
  reason: TokenReason,
  signal: AbortSignal,
): Promise<Identity> {
  const identity = await find(sources, reason, signal);
  signal.throwIfAborted();
  if (sources.user && sources.user.userId !== identity.userId) throw new UserChanged();
  return identity;
}

/** Whether `identify` will ask for a guest, and so get the bot's looks along with it. */
export function isNewGuest({config, storage}: IdentitySources): boolean {
  return config.userId === null && !config.tokenEndpoint && !rememberedGuest(storage);
}

async function find(
  sources: IdentitySources,
  reason: TokenReason,
  signal: AbortSignal,
): Promise<Identity> {
  const {config} = sources;
  const {userId, tokenEndpoint, sessionToken} = config;
  if (userId === null && !tokenEndpoint) return guest(sources, signal);
  if (reason === 'initial' && sessionToken && userId !== null) {
    return {userId, token: sessionToken, guest: false, channelUrl: null};
  }
  const reply = await askForToken({...sources, userId, reason, signal});
  if (reply?.kind === 'declined') throw new Declined();
  if (reply?.kind === 'nobody') return guest(sources, signal);
  const named = reply?.userId ?? userId;
  if (named === null) throw new WidgetError('token/malformed', 'The token names no user.');
  return {userId: named, token: reply?.token ?? null, guest: false, channelUrl: null};
}

async function guest(sources: IdentitySources, signal: AbortSignal): Promise<Identity> {
  const {storage} = sources;
  const kept = rememberedGuest(storage);
  if (kept) return toIdentity(kept);
  return exclusively(`${storage.prefix}guest`, signal, async () => {
    // Another tab may have been faster.
    const made = rememberedGuest(storage) ?? (await createGuest(sources, signal));
    return toIdentity(made);
  });
}

async function createGuest(
  {config, storage, backEnd, looked}: IdentitySources,
  signal: AbortSignal,
): Promise<Guest> {
  const {appId, botId, apiHost} = config;
  const made = await backEnd.settings({appId, botId, apiHost, guest: 'create', signal});
  if (!made.guest) {
    throw new WidgetError('settings/unreachable', 'Sendbird made no guest.', {retryable: true});
  }
  looked(made.looks);
  rememberGuest(storage, made.guest);
  return made.guest;
}

function toIdentity({userId, token, channelUrl}: Guest): Identity {
  return {userId, token, guest: true, channelUrl};
}
