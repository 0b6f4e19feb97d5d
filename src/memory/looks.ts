import {areaOf, storageKey} from './storage-area.js';
import type {StorageKind} from './storage-area.js';

/** What the bot's owner has chosen in Sendbird's dashboard. */
export interface Looks {
  /** Any CSS colour. */
  readonly accent?: string | null;
  readonly theme?: 'light' | 'dark' | null;
  readonly autoOpen?: boolean;
  /** The bot reads PDFs, too. */
  readonly replyToFile?: boolean;
}

/** The looks of an earlier page, so that the launcher is in the bot's colours at once. */
export function keptLooks(kind: StorageKind, appId: string | null, botId: string | null): Looks {
  try {
    const kept = areaOf(kind)?.getItem(storageKey(appId, botId, 'looks'));
    return (JSON.parse(kept ?? 'null') as Looks | null) ?? {};
  } catch {
    return {}; // Storage is blocked, or somebody else wrote there.
  }
}
