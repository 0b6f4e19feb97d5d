import {readFileSync, readdirSync} from 'node:fs';

export interface CodeBlock {
  /** Where it is printed. */
  name: string;
  language: string;
  code: string;
}

const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** All code that the documentation prints. */
export const CODE_BLOCKS: CodeBlock[] = PAGES.flatMap(codeBlocksOf);

/** The code that one page prints, in its order. */
export function codeBlocksOf(page: string): CodeBlock[] {
  const text = readFileSync(page, 'utf8');
  return [...text.matchAll(/^```(\w*)\n([^]*?)^```$/gm)].map(
    ({index, 1: language = '', 2: code = ''}) => {
      const line = text.slice(0, index).split('\n').length;
      return {name: `${page}:${line}`, language, code};
    },
  );
}

/** Whether it is for a page, rather than for a server. */
export function isForPages({code}: CodeBlock): boolean {
  return /\b(chat|widget)\.\w/.test(code);
}
