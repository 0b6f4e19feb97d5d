import type {Situation} from '../conversation/model.js';
import type {Words} from '../i18n/words.js';

/** What stands below the bot's name. */
export function presence(status: Situation['status'], words: Words): string {
  switch (status) {
    case 'idle':
    case 'authenticating':
    case 'connecting':
      return words.connecting;
    case 'reconnecting':
      return words.reconnecting;
    case 'connected':
      return words.online;
    case 'offline':
    case 'failed':
    case 'closed':
      return words.offline;
  }
}
