import type {ErrorCode} from './errors.js';
import type {PublicSession} from './session.js';

/** One step in the life of a chat. No names, no texts, no tokens, no addresses. */
export interface Step {
  /** Milliseconds since the epoch, by the visitor's clock. */
  readonly at: number;
  /** A public event, or `status`. */
  readonly what: string;
  readonly status: PublicSession['status'];
  readonly reason?: string;
  readonly state?: string;
  readonly code?: ErrorCode;
  readonly sendbirdCode?: number;
}

/** What somebody who looks into a trouble wants to know, fit for a ticket or a log. */
export interface Diagnostics {
  readonly versions: {readonly widget: string; readonly sdk: string};
  readonly status: PublicSession['status'];
  readonly guest: boolean;
  /** Words and switches as they are set; of everything else only whether it is. */
  readonly attributes: Readonly<Record<string, string | boolean>>;
  readonly page: {readonly online: boolean; readonly visible: boolean; readonly secure: boolean};
  /** The last 50, oldest first. */
  readonly steps: readonly Step[];
}
