import type {JSX} from 'solid-js';

import type {ChatAiWidget} from '../dist/index.js';
import type {Attributes, CustomCssProperties, Listeners, Properties} from './settings.js';

type Named<All, Prefix extends string> = {
  [Name in keyof All as `${Prefix}:${Name & string}`]: All[Name];
};
type On = {
  [
    Name in keyof Listeners as Name extends `on${infer Event}` ? `on:${Event}` : never
  ]: Listeners[Name];
};
type Props = JSX.HTMLAttributes<ChatAiWidget> &
  Attributes &
  Named<Attributes, 'attr'> &
  Named<Attributes, 'bool'> &
  Named<Attributes & Properties, 'prop'> &
  On;

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements {
      'chat-ai-widget': Props;
    }
    interface CSSProperties extends CustomCssProperties {}
  }
}

export * from '../dist/index.js';
