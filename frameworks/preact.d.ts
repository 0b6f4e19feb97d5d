import type {HTMLAttributes} from 'preact';

import type {ChatAiWidget} from '../dist/index.js';
import type {Attributes, CustomCssProperties, Listeners, Properties} from './settings.js';

type Props = HTMLAttributes<ChatAiWidget> & Attributes & Properties & Listeners;

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'chat-ai-widget': Props;
    }
  }
  interface CSSProperties extends CustomCssProperties {}
}

export * from '../dist/index.js';
