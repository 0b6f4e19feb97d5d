import {readFileSync} from 'node:fs';

/** Sections of the README by their headings, as Markdown. */
export const readmePart = Object.fromEntries(
  readFileSync('README.md', 'utf8')
    .split(/^(?=## )/m)
    .map((part) => [/^## (.+)$/m.exec(part)?.[1] ?? 'Intro', part]),
);
