// React 18 writes attributes alone: neither properties nor events of a custom element.
import type {DetailedHTMLProps, HTMLAttributes} from 'react';

import type {ChatAiWidget} from '../dist/index.js';
import type {Attributes, CustomCssProperties} from './settings.js';

type Props = DetailedHTMLProps<HTMLAttributes<ChatAiWidget>, ChatAiWidget> & Attributes;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'chat-ai-widget': Props;
    }
  }
  interface CSSProperties extends CustomCssProperties {}
}

export * from '../dist/index.js';
