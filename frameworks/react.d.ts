import type {DetailedHTMLProps, HTMLAttributes} from 'react';

import type {ChatAiWidget} from '../dist/index.js';
import type {Attributes, CustomCssProperties, Listeners, Properties} from './settings.js';

type Props = DetailedHTMLProps<HTMLAttributes<ChatAiWidget>, ChatAiWidget> &
  Attributes &
  Properties &
  Listeners;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'chat-ai-widget': Props;
    }
  }
  interface CSSProperties extends CustomCssProperties {}
}

export * from '../dist/index.js';
