import type {TokenReason} from '../contract/events.js';
import {forgetGuest} from '../memory/guest.js';
import type {BackEnd, Connection, ConnectionNews} from './back-end.js';
import {identify} from './identity.js';
import type {Identity, IdentitySources} from './identity.js';
import {missingToken, refusalOf} from './refusal.js';

export interface SignInSources<C extends Connection> extends IdentitySources {
  backEnd: BackEnd<C>;
}

/** One try to be connected. */
export interface Attempt {
  /** Why a token is asked for. */
  reason: TokenReason;
  signal: AbortSignal;
  news: ConnectionNews;
  /** Hears each step before the last. */
  go(step: 'authenticated' | 'refused'): void;
}

export interface SignedIn<C extends Connection> {
  connection: C;
  identity: Identity;
}

/** Connects whoever is chatting; takes one more token when the server refuses the first. */
export async function signIn<C extends Connection>(
  sources: SignInSources<C>,
  attempt: Attempt,
): Promise<SignedIn<C>> {
  const {reason, signal, go} = attempt;
  const identity = await identify(sources, reason, signal);
  go('authenticated');
  try {
    return await connectAs(identity, sources, attempt);
  } catch (thrown) {
    signal.throwIfAborted();
    const refusal = refusalOf(thrown, identity.guest);
    if (!refusal) throw thrown;
    if (identity.guest) forgetGuest(sources.storage, identity.userId);
    else if (identity.token === null) throw missingToken(thrown);
    go('refused');
    const another = await identify(sources, refusal, signal);
    if (another.token === null) throw missingToken(thrown);
    go('authenticated');
    return connectAs(another, sources, attempt);
  }
}

async function connectAs<C extends Connection>(
  identity: Identity,
  {config, backEnd}: SignInSources<C>,
  {signal, news}: Attempt,
): Promise<SignedIn<C>> {
  const {userId, token} = identity;
  const {appId, nickname, apiHost, wsHost} = config;
  const options = {appId, userId, token, nickname, apiHost, wsHost, signal, news};
  return {connection: await backEnd.connect(options), identity};
}
