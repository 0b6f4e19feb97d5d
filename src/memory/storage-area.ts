export type StorageKind = 'local' | 'session' | 'none';

/** Everything that is ever kept, by the end of its key. */
export type KeptName =
  | 'guest'
  | 'channel'
  | 'looks'
  | 'dismissed'
  | 'choices'
  | 'greeted'
  | 'teased'
  | 'consent'
  | 'draft'
  | 'outbox';

/** What is kept for one tab alone: two of them would both send it, or write over each other. */
export const OF_THIS_TAB: readonly KeptName[] = ['draft', 'outbox'];

/** Throws where the browser blocks storage. */
export function areaOf(kind: StorageKind): Storage | undefined {
  return (globalThis as {[area: string]: unknown})[`${kind}Storage`] as Storage | undefined;
}

/** Of an application, or a bot; absent where the page has named none yet. */
export type Id = string | null | undefined;

export function storageKey(appId: Id, botId: Id, name: KeptName | ''): string {
  return `chat-ai-widget/${appId}/${botId}/${name}`;
}
