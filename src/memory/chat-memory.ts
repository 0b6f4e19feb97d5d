import type {ChatElement} from '../contract/chat-element.js';
import type {Looks} from '../contract/looks.js';
import type {ChatUser} from '../contract/session.js';
import type {TextMessage} from '../conversation/model.js';
import type {Unsent} from '../conversation/unsent.js';
import {forgetGuest, rememberedGuest} from './guest.js';
import {Outbox} from './outbox.js';
import type {OutboxOwner} from './outbox.js';
import {OF_THIS_TAB} from './storage-area.js';
import type {StorageKind} from './storage-area.js';
import {WidgetStorage} from './storage.js';
import {Tabs} from './tabs.js';

type Settings = Pick<ChatElement, 'appId' | 'botId' | 'userId' | 'tokenEndpoint' | 'storage'>;

// A guest is made at the first connect, and another one when the token has run out.
const GUEST_TO_BE: ChatUser = {userId: '', guest: true};

/** What a chat remembers from one page to the next. */
export class ChatMemory {
  readonly storage: WidgetStorage;
  readonly #outbox: Outbox;
  readonly #config: Settings;
  readonly #tabs: Tabs;
  #owner: ChatUser | null = null;

  /** Calls back when a user has signed out in another tab, too. */
  constructor(config: Settings, owner: OutboxOwner & {signedOut: (userId: string) => void}) {
    const {storage, appId, botId} = config;
    this.#config = config;
    this.storage = new WidgetStorage(storage, appId, botId);
    this.#outbox = new Outbox(this.storage, owner);
    this.#tabs = new Tabs(this.storage.prefix, owner.signedOut);
    const {expectedUser} = this;
    if (expectedUser) this.#forgetOthers(expectedUser);
  }

  /** A page that was allowed to keep things, or no longer is, says so while the chat goes on. */
  keepIn(kind: StorageKind): void {
    this.storage.moveTo(kind);
  }

  /** Who will be chatting, as far as that is known before anybody is connected. */
  get expectedUser(): ChatUser | null {
    const {userId, tokenEndpoint} = this.#config;
    if (userId) return {userId, guest: false};
    if (tokenEndpoint) return null;
    const guest = rememberedGuest(this.storage);
    return guest ? {userId: guest.userId, guest: true} : GUEST_TO_BE;
  }

  /** Whose words are kept; `null` before anybody was connected. */
  get owner(): ChatUser | null {
    return this.#owner;
  }

  /** From now on it is theirs. Returns what they wrote earlier and nobody has sent, once. */
  belongTo(user: ChatUser): readonly Unsent[] {
    const isTheirs = this.#owner !== null;
    this.#owner = user;
    if (isTheirs) return [];
    this.#forgetOthers(user);
    return this.#outbox.read(writerOf(user));
  }

  /** The conversation that the user went on with last. Only the last user's is kept. */
  channelOf(userId: string): string | null {
    const kept = this.storage.get('channel') as Partial<KeptChannel> | null;
    if (kept?.userId !== userId || typeof kept.channelUrl !== 'string') return null;
    return kept.channelUrl;
  }

  keepChannel(channelUrl: string): void {
    if (!this.#owner) return;
    const {userId} = this.#owner;
    this.storage.set('channel', {userId, channelUrl} satisfies KeptChannel);
  }

  /** Returns the looks as they are to be used: a window that was closed does not open by itself. */
  keepLooks(looks: Looks): Looks {
    const autoOpen = looks.autoOpen === true && !this.storage.get('dismissed');
    const kept = {...looks, autoOpen};
    this.storage.set('looks', kept);
    return kept;
  }

  /** The visitor closed the window: from now on, it opens by their hand alone. */
  dismiss(): void {
    const looks = this.storage.get('looks');
    if (typeof looks !== 'object' || looks === null) return;
    this.storage.set('dismissed', true);
    this.storage.set('looks', {...looks, autoOpen: false});
  }

  /** Before anybody is connected, for whoever is expected; where nobody is, not at all. */
  keepUnsent(messages: readonly TextMessage[]): void {
    const user = this.#owner ?? this.expectedUser;
    if (user) this.#outbox.write(writerOf(user), messages);
  }

  /** What the owner had begun to write in the conversation that is kept, or ''. */
  readDraft(): string {
    const kept = this.storage.get('draft') as Partial<KeptDraft> | null;
    const place = this.#placeOf(this.#owner);
    if (typeof kept?.text !== 'string' || kept.userId !== place?.userId) return '';
    return (kept.channelUrl ?? place?.channelUrl) === place?.channelUrl ? kept.text : '';
  }

  /** Before anybody is connected, for whoever is expected; where nobody is, not at all. */
  keepDraft(text: string): void {
    const place = this.#placeOf(this.#owner ?? this.expectedUser);
    if (place && text) this.storage.set('draft', {...place, text} satisfies KeptDraft);
    else this.storage.remove('draft');
  }

  tellSignOut(userId: string | undefined): void {
    this.#tabs.tellSignOut(userId);
  }

  forgetGuest(): void {
    forgetGuest(this.storage);
  }

  /** Somebody else comes: nothing tells who was here. */
  forget(): void {
    this.#owner = null;
    this.#outbox.clear();
    this.storage.remove('draft');
    this.storage.remove('channel');
  }

  /** The chat is over; what waits to be sent is for the next one. */
  release(): void {
    this.#outbox.release();
    this.#tabs.close();
  }

  /** What somebody else began on an earlier page, or could not send, is thrown away. */
  #forgetOthers(user: ChatUser) {
    for (const name of OF_THIS_TAB) {
      const kept = this.storage.get(name) as Partial<KeptDraft> | null;
      if (kept?.userId !== writerOf(user)) this.storage.remove(name);
    }
  }

  #placeOf(user: ChatUser | null): Omit<KeptDraft, 'text'> | null {
    return user && {userId: writerOf(user), channelUrl: this.channelOf(user.userId)};
  }
}

/** What a guest wrote before there was a guest, or under the one before, is the next one's. */
function writerOf({userId, guest}: ChatUser): string {
  return guest ? GUEST_TO_BE.userId : userId;
}

interface KeptDraft {
  userId: string;
  /** `null` where it was written before there was one. */
  channelUrl: string | null;
  text: string;
}

interface KeptChannel {
  userId: string;
  channelUrl: string;
}
