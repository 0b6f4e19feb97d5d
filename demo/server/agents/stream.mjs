const ANSWER = `# What a reply may hold

Text with *emphasis*, **strong words**, ~~a mistake~~ and \`inline code\`, and a
[link](https://example.com/handbook) to read on.

## Lists

- a first point
- a second one
  - with a detail
  - and another
- a last point

1. Open the page
2. Press the button
   1. with the mouse
   2. or with the keyboard
3. Wait for the answer

### Code

\`\`\`js
const chat = document.querySelector('chat-ai-widget');
await chat.show();
\`\`\`

| Plan | Price | Seats |
| --- | ---: | :---: |
| Free | 0 | 1 |
| Team | 12 | 10 |

> Simple things should be simple,
> complex things should be possible.

---

That was all of it.`;

/**
 * Streams a long answer with every construct of markdown in it.
 *
 * @type {import('../scripted-agents.mjs').Script}
 */
export const stream = {
  nickname: 'Stream',
  async reply(chat) {
    await chat.stream(ANSWER, {suggestedReplies: ['Once more', 'Thank you']});
  },
};
