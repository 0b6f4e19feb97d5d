import type {ChatRequest} from '../../conversation/requests.js';
import type {ChatSettings} from '../../conversation/settings.js';
import type {Formats} from '../../i18n/formats.js';
import type {Words} from '../../i18n/words.js';

/** What a message needs to know beyond itself. */
export interface MessageContext {
  readonly first: boolean;
  readonly last: boolean;
  /** The day to announce above the message, or ''. */
  readonly day: string;
  readonly words: Words;
  readonly formats: Formats;
  readonly settings: ChatSettings;
  /** Another than before when others may have changed what was drawn. */
  readonly touched: number;
  readonly request: (request: ChatRequest) => void;
}
