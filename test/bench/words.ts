import type {TextMessage} from '../../src/conversation/model.js';

const NOON = new Date(2025, 2, 6, 12, 0).getTime();

const SAID = [
  'Where is my order?',
  'It left our warehouse **this morning** and should be with you by _Thursday_.',
  'Can I still change the address?',
  'Yes. Open [your orders](https://shop.example/orders), choose the parcel, and press **Change**. The courier takes changes until the evening before.',
  'Thanks!',
  'You can pick one of these:\n\n1. A neighbour\n2. The shop in `Main Street`\n3. Another day',
];

const SECTION = `## What happens next

Your parcel is **on its way** to the sorting centre. Our [tracking page](https://shop.example/track)
shows each step, usually within _two hours_ after it happened, and you need no account to see it.

- Keep the code \`AB-1234\` at hand
- Tell us if the address **changes**
- A signature is not needed

\`\`\`js
const parcel = await track('AB-1234');
console.log(parcel.state, parcel.eta);
\`\`\`

If nothing has moved for three days, write to us here and we will ask the courier.

`;

/** What an answer is made of. Each has the tokens it takes to write it, and more than enough. */
export const SHAPES = {
  prose: SECTION.repeat(60),
  list: numbered(4_000, (n) => `- Step ${n}: open the **lid** and press \`reset\`\n`),
  code: `\`\`\`js\n${numbered(8_000, (n) => `parcels[${n}] = await track(codes[${n}]);\n`)}`,
} as const;

export type Shape = keyof typeof SHAPES;

/** As language models cut it: words and marks, some in two. */
export function tokensOf(shape: Shape): string[] {
  return SHAPES[shape].match(/\s*[^\s]{1,6}|\s+/g) ?? [];
}

export function messageAt(index: number, more: Partial<TextMessage> = {}): TextMessage {
  const own = index % 2 === 0;
  return {
    type: 'text',
    key: `sb-${index}`,
    messageId: index,
    requestId: '',
    createdAt: NOON + index * 40_000,
    sender: {
      id: own ? 'ada' : 'nimbus',
      name: own ? 'Ada' : 'Nimbus',
      pictureUrl: '',
      role: own ? 'visitor' : 'bot',
    },
    text: SAID[index % SAID.length] ?? '',
    delivery: 'sent',
    streaming: false,
    suggestedReplies: [],
    attachments: [],
    feedback: null,
    answeredBy: null,
    ...more,
  };
}

export function history(count: number): TextMessage[] {
  return Array.from({length: count}, (_, index) => messageAt(index + 1));
}

function numbered(count: number, line: (n: number) => string): string {
  return Array.from({length: count}, (_, index) => line(index + 1)).join('');
}
