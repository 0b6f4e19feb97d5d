export type StorageKind = 'local' | 'session' | 'none';

/** Throws where the browser blocks storage. */
export function areaOf(kind: StorageKind): Storage | undefined {
  return kind === 'local' ? localStorage : kind === 'session' ? sessionStorage : undefined;
}

export function storageKey(appId: string | null, botId: string | null, name: string): string {
  return `chat-ai-widget/${appId}/${botId}/${name}`;
}
