import {lazy} from '../contract/lazy.js';

export const loadWindow = lazy(() => import('../chat-window/index.js'));
export const loadChat = lazy(() => import('../chat/index.js'));
export const loadGreeting = lazy(() => import('../page/greeting/greet.js'));
const loadBackEnd = lazy(() => import('../sendbird/connect.js'));

/** Starts all downloads, the SDK's too; none of them calls Sendbird. */
export function warmUp(): void {
  // Whoever really needs a chunk tries again, and tells.
  for (const load of [loadWindow, loadChat, loadBackEnd]) load().catch(() => undefined);
}

export function whenIdle(act: () => void): void {
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- Safari has none
  (window.requestIdleCallback ?? setTimeout)(act);
}
