import {lazy} from '../contract/lazy.js';

/** In ms. A slow line waits longer for the first answer; a fast one is done by then. */
const HEAD_START = 150;

export const loadWindow = lazy(() => import('../chat-window/index.js'));
export const loadMore = lazy(() => import('../page/adorn.js'));
export const loadChat = lazy(() => import('../chat/index.js'));
const loadBackEnd = lazy(() => import('../sendbird/connect.js'));

/**
 * Starts all downloads, the SDK's too; none of them calls Sendbird. The window's bytes go first: what
 * is asked for at once shares the line. Resolves when the others are under way: that of Sendbird only
 * where it may be called.
 */
export async function warmUp({mayChat}: {mayChat: boolean}): Promise<void> {
  await Promise.race([
    quietly(loadWindow()),
    new Promise((resolve) => setTimeout(resolve, HEAD_START)),
  ]);
  void quietly(loadChat());
  if (mayChat) void quietly(loadBackEnd());
}

/** For what may fail here: whoever really needs it tries again, and tells. */
function quietly(loading: Promise<unknown>): Promise<unknown> {
  return loading.catch(() => undefined);
}

export function whenIdle(act: () => void): void {
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- Safari has none
  (window.requestIdleCallback ?? setTimeout)(act);
}
