import type {WidgetStorage} from './storage.js';

export interface Guest {
  userId: string;
  token: string;
  channelUrl: string | null;
}

/**
 * The guest that this browser was before. Whether the token still holds is for the server to say:
 * by a clock that is wrong, the guest would be lost too early.
 */
export function rememberedGuest(storage: WidgetStorage): Guest | null {
  const kept = storage.get('guest');
  return isGuest(kept) ? kept : null;
}

export function rememberGuest(storage: WidgetStorage, guest: Guest): void {
  storage.set('guest', guest);
}

/** Forgets whoever it was; with an id, not the next one, whom another tab may have made already. */
export function forgetGuest(storage: WidgetStorage, userId?: string): void {
  const kept = storage.get('guest');
  if (userId !== undefined && isGuest(kept) && kept.userId !== userId) return;
  storage.remove('guest');
}

function isGuest(value: unknown): value is Guest {
  if (typeof value !== 'object' || value === null) return false;
  const guest = value as Partial<Guest>;
  return (
    typeof guest.userId === 'string' &&
    typeof guest.token === 'string' &&
    (typeof guest.channelUrl === 'string' || guest.channelUrl === null)
  );
}
