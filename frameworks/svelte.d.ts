import type {HTMLAttributes} from 'svelte/elements';

import type {ChatAiWidget} from '../dist/index.js';
import type {Attributes, Listeners, Properties} from './settings.js';

type Props = HTMLAttributes<ChatAiWidget> & Attributes & Properties & Listeners;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'chat-ai-widget': Props;
  }
}

export * from '../dist/index.js';
