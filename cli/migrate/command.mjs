import {readFile} from 'node:fs/promises';

import {findWidgets} from './find-widgets.mjs';
import {printTag} from './print-tag.mjs';

const USAGE = `Usage: npx chat-ai-widget migrate FILE

Reads a file with Sendbird's own chat-ai-widget (JSX, TSX, JavaScript or HTML; as a React component,
by createElement(), or as window.chatbotConfig) and prints the tag that takes its place. Nothing is
written anywhere.`;

/**
 * Prints the tag for each widget in a file; `1` where there is none, or it cannot be read.
 *
 * @param {string[]} args
 */
export async function run([file = '--help']) {
  if (/^(-h|--help)$/.test(file)) {
    console.log(USAGE);
    return 0;
  }
  try {
    const widgets = findWidgets(await readFile(file, 'utf8'));
    if (widgets.length > 0) console.log(widgets.map(printTag).join('\n'));
    else console.error(`${file}: no <ChatAiWidget>, <ChatWindow> or window.chatbotConfig found.`);
    return widgets.length > 0 ? 0 : 1;
  } catch (error) {
    console.error(`${file}: ${error instanceof Error ? error.message : error}`);
    return 1;
  }
}
