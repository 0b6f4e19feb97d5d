import {areaOf} from './storage-area.js';
import type {StorageKind} from './storage-area.js';

/** What all keys of ours begin with, whichever bot they are of. */
export const OURS = 'chat-ai-widget/';

/** Removes what is kept under keys that begin so, from one area after the other; tells of each. */
export function takeAway(
  prefix: string,
  kinds: readonly StorageKind[],
  tell?: (key: string, text: string) => void,
): void {
  for (const kind of kinds) {
    try {
      for (const [key, text] of Object.entries(areaOf(kind) ?? {})) {
        if (!key.startsWith(prefix)) continue;
        tell?.(key, text as string);
        areaOf(kind)?.removeItem(key);
      }
    } catch {
      // A blocked area has nothing to take away.
    }
  }
}
