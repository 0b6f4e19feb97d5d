import type {FunctionCall} from '../contract/events.js';
import type {Form} from './form.js';

/** What may stand below the words of a message, in plain data. Addresses are not checked here. */

export interface Source {
  readonly title: string;
  readonly url: string;
}

export interface CarouselItem {
  readonly title: string;
  readonly url: string;
  readonly imageUrl: string;
}

export type Attachment =
  | {readonly kind: 'sources'; readonly sources: readonly Source[]}
  /** Cards as they came; see `toCarouselItems`. */
  | {readonly kind: 'carousel'; readonly items: readonly unknown[]}
  | {readonly kind: 'function-calls'; readonly calls: readonly FunctionCall[]}
  | {readonly kind: 'button'; readonly label: string; readonly url: string}
  | {readonly kind: 'form'; readonly form: Form};

/** What the visitor thinks of an answer. `rating` is `null` while that is not known. */
export interface Rating {
  readonly rating: 'good' | 'bad' | null;
  readonly comment: string;
}

export interface Feedback extends Rating {
  /** The server has one, maybe another than the one that is on its way there. */
  readonly saved: boolean;
  readonly delivery: 'sending' | 'sent' | 'failed';
}
