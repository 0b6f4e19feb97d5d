import type {ChatElement, TranscriptKind} from '../contract/chat-element.js';
import type {Diagnostics} from '../contract/diagnostics.js';
import {WidgetError} from '../contract/errors.js';
import {emit} from '../contract/events.js';
import {lazy} from '../contract/lazy.js';
import {toWidgetError} from '../contract/to-widget-error.js';
import type {Situation} from '../conversation/model.js';
import type {ChatRequest, Choice} from '../conversation/requests.js';
import {languageOf} from '../i18n/page-language.js';
import {choose, restoreChoices} from '../memory/choices.js';
import {Attention, ring} from '../page/attention.js';
import {pageContextOf} from '../page/page-context.js';
import {FreshSettings} from '../page/fresh-settings.js';
import {PageLife} from '../page/page-life.js';
import {apiHostOf, fetchSettings} from '../sendbird/widget-setting.js';
import type {ConnectOptions} from '../session/back-end.js';
import {Chat} from './chat.js';
import {Diary} from './diagnostics.js';
import {ElementWindow} from './element-window.js';

const loadBackEnd = lazy(() => import('../sendbird/connect.js'));
const loadTranscript = lazy(() => import('./transcript-file.js'));

/** Makes a chat for an element, or throws a `WidgetError`. */
export function createChat(element: ChatElement): WidgetChat {
  try {
    return new WidgetChat(element);
  } catch (thrown) {
    throw toWidgetError(thrown, 'chunk/failed');
  }
}

/** The chat of one element: what the launcher leaves to code that loads when somebody chats. */
export class WidgetChat extends Chat {
  readonly #widget: ChatElement;
  readonly #window: ElementWindow;
  readonly #settings: FreshSettings;
  readonly #pageLife: PageLife;
  readonly #diary: Diary;
  readonly #attention: Attention;
  #channelUrl: string | null = null;
  #isUnsaved = false;

  constructor(widget: ChatElement) {
    if (!widget.isConnected) {
      throw new WidgetError('message/failed', 'The element is not part of a page.');
    }
    const page = pageContextOf(widget);
    super({
      target: widget,
      isOpen: () => widget.isOpen,
      readSettings: () => this.#settings.current,
      page,
      settings: (request) => fetchSettings({...request, locale: page.locale()}),
      connect: async (options) => (await loadBackEnd()).connect(withApiHost(options)),
      looked: (looks) => {
        this.#settings.looked(looks);
        widget.look(looks);
        widget.requestUpdate();
      },
      opened: (channelUrl, draft) => this.#opened(channelUrl, draft),
      emptied: () => this.setDraft(''),
    });
    this.#widget = widget;
    restoreChoices(widget);
    this.#window = new ElementWindow(widget);
    this.#settings = new FreshSettings(widget, () => this.tell());
    this.#pageLife = new PageLife(this, widget);
    this.#diary = new Diary(widget, this);
    this.#attention = new Attention(widget, this);
    this.subscribe(() => this.#pageLife.changed());
    const {draft, leftDraft} = this.#window;
    if (leftDraft && !draft) this.setDraft(leftDraft);
    // The window is to get it.
    widget.requestUpdate();
  }

  override get situation(): Situation {
    const situation = super.situation;
    const isUnsaved = this.#isUnsaved && situation.status === 'connected';
    return isUnsaved ? {...situation, notice: 'not-saved'} : situation;
  }

  /** What happened so far, for a ticket or a log. */
  diagnostics(): Diagnostics {
    return this.#diary.tell();
  }

  /** Puts words into the text field, in place of those that are there. */
  setDraft(text: string): void {
    super.handle({type: 'draft', text});
    this.#window.draft = text;
  }

  /** Resolves to all that was said. Rejects with a `WidgetError`. */
  async exportTranscript(kind: TranscriptKind): Promise<string> {
    const {writeTranscript} = await loadTranscript();
    return writeTranscript(this, kind, languageOf(this.#widget));
  }

  /** Now there is a window, too. */
  override start(): void {
    super.start();
    this.#window.handOver();
  }

  /** The element has updated. */
  override configure(): void {
    super.configure();
    this.#pageLife.opened(this.#widget.isOpen);
  }

  override wake(): void {
    super.wake();
    this.#pageLife.woken();
  }

  override stop(): void {
    this.#pageLife.end();
    this.#settings.end();
    this.#diary.end();
    this.#attention.end();
    this.#window.leave();
    super.stop();
  }

  /** The window is about to be closed. If the focus was in it, the launcher gets it. */
  async leave(): Promise<void> {
    this.dismiss();
    await this.#window.giveFocusBack();
  }

  override handle(request: ChatRequest): void {
    if (request.type === 'close') this.#widget.hide();
    // What fails is shown, and told by an event.
    else if (request.type === 'new-conversation') this.newConversation().catch(() => undefined);
    else if (request.type === 'download') void this.#download(request.kind);
    else if (request.type === 'choose') this.#choose(request.name, request.value);
    else super.handle(request);
  }

  /** Puts the focus into the window, if it still is where it was when the visitor asked. */
  async focusWindow(from: Element | null): Promise<void> {
    await this.#window.focus(from);
  }

  #opened(channelUrl: string, draft: string) {
    const isAnother = this.#channelUrl !== null && this.#channelUrl !== channelUrl;
    this.#channelUrl = channelUrl;
    if (isAnother) emit(this.#widget, 'conversation-change', {channelUrl});
    // What is being written goes on here.
    this.setDraft(this.#window.draft || draft);
  }

  #choose(name: Choice, value: string | null) {
    choose(this.#widget, name, value);
    // That is how it sounds; and a browser lets only a click begin.
    if (name === 'sound' && value !== null) void ring();
  }

  async #download(kind: TranscriptKind) {
    this.#isUnsaved = false;
    try {
      const {saveTranscript} = await loadTranscript();
      saveTranscript(await this.exportTranscript(kind), kind);
    } catch (thrown) {
      this.#isUnsaved = true;
      emit(this.#widget, 'session-error', toWidgetError(thrown, 'chunk/failed').detail);
    }
    this.tell();
  }
}

function withApiHost(options: ConnectOptions): ConnectOptions {
  return {...options, apiHost: apiHostOf(options.appId, options.apiHost)};
}
