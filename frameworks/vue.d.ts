import type {DefineComponent, HTMLAttributes} from 'vue';

import type {WidgetEventMap} from '../dist/index.js';
import type {Attributes, Properties} from './settings.js';

/** `@chat-open` and so on. */
type Emits = {[Name in keyof WidgetEventMap]: (event: WidgetEventMap[Name]) => void};

declare module 'vue' {
  interface GlobalComponents {
    'chat-ai-widget': DefineComponent<
      HTMLAttributes & Attributes & Properties,
      {},
      {},
      {},
      {},
      {},
      {},
      Emits
    >;
  }
}

export * from '../dist/index.js';
