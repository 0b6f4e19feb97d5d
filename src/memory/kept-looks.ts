import type {Looks} from '../contract/looks.js';
import {areaOf, storageKey} from './storage-area.js';
import type {Id, StorageKind} from './storage-area.js';

/** The looks of an earlier page, so that the launcher is in the bot's colours at once. */
export function keptLooks(kind: StorageKind, appId: Id, botId: Id): Looks {
  try {
    const kept = areaOf(kind)?.getItem(storageKey(appId, botId, 'looks'));
    return (JSON.parse(kept as string) as Looks | null) ?? {};
  } catch {
    return {}; // There is none, it is blocked, or somebody else wrote there.
  }
}
