import {ChatAiWidget} from './element/chat-ai-widget.js';

// Loaded twice, or in two versions, the first one stays; a server has none.
const {customElements: registry} = globalThis as Partial<typeof globalThis>;
if (!registry?.get('chat-ai-widget')) registry?.define('chat-ai-widget', ChatAiWidget);

export {ChatAiWidget};
export type {Diagnostics} from './contract/diagnostics.js';
export {WidgetError} from './contract/errors.js';
export type {ErrorCode} from './contract/errors.js';
export type {TokenRequiredEvent, WidgetEventDetails, WidgetEventMap} from './contract/events.js';
export type {SessionHandlerLike} from './contract/session.js';
