// What each of these pages has of its own: a way to its tokens, and cards for what its shop sells.
import type {ChatAiWidget, TokenRequiredEvent} from 'chat-ai-widget';

type Need = TokenRequiredEvent['detail'];
type Adapter = NonNullable<ChatAiWidget['functionCallAdapter']>;

/** The page's own server knows who is signed in. */
export async function fetchToken({userId, reason, signal}: Need): Promise<string> {
  const response = await fetch('/chat-token', {
    method: 'POST',
    headers: {'Content-Type': 'application/json'},
    body: JSON.stringify({user_id: userId, reason}),
    signal,
  });
  const {token} = (await response.json()) as {token: string};
  return token;
}

/** What the bot's function found becomes cards. */
export const showLamps: Adapter = ({response}) => (response as {lamps: ReturnType<Adapter>}).lamps;
