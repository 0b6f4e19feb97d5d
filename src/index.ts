import {ChatAiWidget} from './chat-ai-widget.js';

// Loaded twice, or in two versions, the first one stays.
if (!customElements.get('chat-ai-widget')) customElements.define('chat-ai-widget', ChatAiWidget);

export {ChatAiWidget};
export type {Diagnostics} from './diagnostics.js';
export {WidgetError} from './errors.js';
export type {ErrorCode} from './errors.js';
export type {TokenRequiredEvent, WidgetEventDetails, WidgetEventMap} from './events.js';
export type {SessionHandlerLike} from './session/session-config.js';
