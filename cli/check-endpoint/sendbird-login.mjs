import SendbirdChat, {LogLevel} from '@sendbird/chat';

/**
 * Signs in as the widget does, but without a socket: nobody is seen online. What to mend where
 * Sendbird refuses.
 *
 * @param {{appId: string, apiHost: string | undefined, userId: string, token: string}} login
 */
export async function whyRefused({appId, apiHost, userId, token}) {
  const sendbird = SendbirdChat.init({
    appId,
    newInstance: true,
    logLevel: LogLevel.NONE,
    ...(apiHost && {customApiHost: apiHost}),
  });
  try {
    await sendbird.authenticate(userId, token);
    return undefined;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    return `Sendbird refuses it (${code ?? 'no code'}). ${adviceFor(code)}`;
  }
}

/** @param {unknown} code */
function adviceFor(code) {
  if (code === 400300 || code === 400301) return 'This user is deactivated or deleted there.';
  if (code === 400302) return 'It has expired: is the clock of the server right?';
  if (code === 400111 || code === 400108) {
    return 'The API token belongs to another application than --app-id, or what is answered is not the token.';
  }
  return 'Is --app-id right, and can Sendbird be reached from here?';
}
