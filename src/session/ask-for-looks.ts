import type {IdentitySources} from './identity.js';

/** The bot's looks. Nothing waits for them, and without them the chat looks as it did. */
export function askForLooks({config, backEnd, looked}: IdentitySources, signal: AbortSignal): void {
  const {appId, botId, apiHost} = config;
  backEnd.settings({appId, botId, apiHost, guest: null, signal}).then(
    ({looks}) => {
      if (!signal.aborted) looked(looks);
    },
    () => undefined,
  );
}
