export type StorageKind = 'local' | 'session' | 'none';

/** Throws where the browser blocks storage. */
export function areaOf(kind: StorageKind): Storage | undefined {
  return (globalThis as {[area: string]: unknown})[`${kind}Storage`] as Storage | undefined;
}

/** Of an application, or a bot; absent where the page has named none yet. */
export type Id = string | null | undefined;

export function storageKey(appId: Id, botId: Id, name: string): string {
  return `chat-ai-widget/${appId}/${botId}/${name}`;
}
