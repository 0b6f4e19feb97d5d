import {expect, test} from '@playwright/test';

import {chunkOf, readCdn, total, withImports} from './cdn.js';
import type {Chunk} from './cdn.js';

const chunks = readCdn();
const entry = withImports(chunks, 'chat-ai-widget.js');
const loader = withImports(chunks, 'embed.js');
const backEnd = chunkOf(chunks, 'src/sendbird/connect.ts');
const later = [
  ...withImports(chunks, chunkOf(chunks, 'src/chat/widget-chat.ts').name),
  ...withImports(chunks, chunkOf(chunks, 'src/chat-window/index.ts').name),
];

const BUDGETS: Array<{what: string; made: Chunk[]; bytes: number}> = [
  {what: 'before the launcher shows', made: [...loader, ...entry], bytes: 8_000},
  {what: 'session and window', made: except(later, [...entry, backEnd]), bytes: 40_000},
  {what: 'the Sendbird SDK', made: [backEnd], bytes: 127_000},
  {what: 'everything', made: chunks, bytes: 185_000},
];

for (const {what, made, bytes} of BUDGETS) {
  test(`${what}: at most ${bytes} bytes`, () => {
    expect(total(made), sizes(made)).toBeLessThanOrEqual(bytes);
  });
}

test.afterAll(() => {
  const rows = BUDGETS.map(({what, made, bytes}) => [what, total(made), bytes]);
  const parts = chunks.map(({name, size}) => [name, size, '']);
  console.log('\nbytes, brotli 11, of the budget');
  for (const [name, size, budget] of [...rows, ...parts]) {
    console.log(
      `  ${String(name).padEnd(34)}${String(size).padStart(8)}${String(budget).padStart(9)}`,
    );
  }
});

/** Each chunk once, and none of those that are there already. */
function except(made: Chunk[], others: Chunk[]): Chunk[] {
  return [...new Set(made)].filter((chunk) => !others.includes(chunk));
}

function sizes(made: Chunk[]): string {
  return made.map(({name, size}) => `${name} ${size}`).join(', ');
}
