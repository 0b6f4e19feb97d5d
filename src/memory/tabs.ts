/** The other tabs of this browser that chat with the same bot of the same application. */
export class Tabs {
  readonly #channel: BroadcastChannel | undefined;

  /** Calls back when the user signed out in another tab. All of them keep things under one prefix. */
  constructor(prefix: string, signedOut: (userId: string) => void) {
    if (!('BroadcastChannel' in globalThis)) return;
    this.#channel = new BroadcastChannel(prefix);
    this.#channel.onmessage = ({data}: MessageEvent<unknown>) => {
      if (isSignOut(data)) signedOut(data.userId);
    };
  }

  /** Where nobody knows who it was, there is nobody to tell. */
  tellSignOut(userId: string | undefined): void {
    if (userId === undefined) return;
    this.#channel?.postMessage({type: 'signed-out', userId} satisfies SignOut);
  }

  close(): void {
    this.#channel?.close();
  }
}

interface SignOut {
  type: 'signed-out';
  userId: string;
}

function isSignOut(data: unknown): data is SignOut {
  if (typeof data !== 'object' || data === null) return false;
  const {type, userId} = data as Partial<SignOut>;
  return type === 'signed-out' && typeof userId === 'string';
}
