import type {ChatElement} from '../contract/chat-element.js';
import type {WidgetError} from '../contract/errors.js';
import {lazy} from '../contract/lazy.js';
import type {ConversationSource} from '../conversation/transport.js';
import {pageContextOf} from '../page/page-context.js';
import {apiHostOf, fetchSettings} from '../sendbird/widget-setting.js';
import type {BackEnd, Connection} from '../session/back-end.js';

export interface ChatConnection extends Connection, ConversationSource {
  setNickname(nickname: string): Promise<void>;
}

const loadBackEnd = lazy(() => import('../sendbird/connect.js'));

/** As the launcher does for its own chunks: the page's author has to mend it. */
function tellAuthor(error: WidgetError): never {
  // eslint-disable-next-line no-console -- see above
  console.error(`<chat-ai-widget> ${error.code}: ${error.message}`);
  throw error;
}

/** Sendbird. The settings are one plain request; only a connection needs the SDK. */
export function backEndOf(widget: ChatElement): BackEnd<ChatConnection> {
  const page = pageContextOf(widget);
  return {
    settings: (request) => fetchSettings({...request, locale: page.locale()}),
    async connect(options) {
      const {connect} = await loadBackEnd().catch(tellAuthor);
      return connect({...options, apiHost: apiHostOf(options.appId, options.apiHost)});
    },
  };
}
