import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {Directive, directive} from 'lit/directive.js';
import {ifDefined} from 'lit/directives/if-defined.js';

import {lazy} from '../../contract/lazy.js';
import {keyed} from '../keyed.js';
import {BlockReader} from '../markdown/block-reader.js';
import {tabOf} from '../markdown/safe-link.js';
import type {Block, Inline, Link, List, Row, Table} from '../markdown/tokens.js';
import type {CodeBlockWords} from './code-block.js';

const loadCodeBlock = lazy(() => import('./code-block.js'));

/**
 * Renders a safe subset of markdown. Raw HTML shows as text, and links lead to
 * web pages, mail and phones only.
 *
 * While an answer grows, a block that has not changed is neither parsed nor
 * rendered again, so that the text a visitor selects in it stays selected.
 */
export function richText(markdown: string, words: CodeBlockWords): TemplateResult {
  return html`
    <div class="rich-text">${renderBlocks(markdown, {words, depth: 0})}</div>
  `;
}

interface Context {
  readonly words: CodeBlockWords;
  /** How many quotes and lists are around. */
  readonly depth: number;
  readonly isItem?: boolean;
}

/** Remembers what it has read, for as long as the text stands there. */
class Blocks extends Directive {
  #reader: BlockReader | undefined;

  render(markdown: string, context: Context): unknown {
    const {words, depth, isItem} = context;
    this.#reader ??= new BlockReader(depth);
    const draw = (block: Block, index: number) => {
      // The first paragraph of an item stands bare, whether or not blank lines part the items.
      const isBare = index === 0 && isItem && block.type === 'paragraph';
      return isBare ? block.children.map(renderInline) : renderBlock(block, context);
    };
    return keyed(this.#reader.read(markdown), byPlace, draw, [words]);
  }
}

const renderBlocks = directive(Blocks);

const byPlace = (_: unknown, index: number): number => index;

function renderBlock(block: Block, context: Context): TemplateResult {
  const {words, depth} = context;
  switch (block.type) {
    case 'paragraph':
      return html`
        <p>${block.children.map(renderInline)}</p>
      `;
    case 'heading':
      return renderHeading(block.level, block.children.map(renderInline));
    case 'rule':
      return html`
        <hr />
      `;
    case 'quote':
      return html`
        <blockquote>${renderBlocks(block.source, {words, depth: depth + 1})}</blockquote>
      `;
    case 'list':
      return renderList(block, {words, depth: depth + 1, isItem: true});
    case 'table':
      return renderTable(block);
    case 'code':
      // Until it is there, and where it never is, the code stands bare.
      loadCodeBlock().catch(() => undefined);
      // prettier-ignore
      return html`<chat-ai-code-block
        .code=${block.text}
        .language=${block.language}
        .words=${words}
      >${renderInline(block)}</chat-ai-code-block>`;
  }
}

/** The page and the window have headings above these, so a message's begin at three. */
function renderHeading(level: number, content: unknown): TemplateResult {
  // prettier-ignore
  switch (level) {
    case 1: return html`<h3>${content}</h3>`;
    case 2: return html`<h4>${content}</h4>`;
    case 3: return html`<h5>${content}</h5>`;
    default: return html`<h6>${content}</h6>`;
  }
}

/** A number that repeats the one before, as many write all of them, is counted on. */
function renderList({numbers, items}: List, context: Context): TemplateResult {
  const [start = null] = numbers;
  const draw = (item: string, index: number) => {
    const number = numbers[index] ?? 0;
    const step = index && number - (numbers[index - 1] ?? 0);
    const shown = step === 0 || step === 1 ? undefined : String(number);
    return html`
      <li value=${ifDefined(shown)}>${renderBlocks(item, context)}</li>
    `;
  };
  const content = keyed(items, byPlace, draw, [context.words]);
  if (start === null)
    return html`
      <ul>
        ${content}
      </ul>
    `;
  return html`
    <ol start=${start === 1 ? nothing : start}>
      ${content}
    </ol>
  `;
}

/** The region can be scrolled by keyboard; what its columns are called names it. */
function renderTable({aligns, head, rows}: Table): TemplateResult {
  const label = head.map(toText).filter(Boolean).join(', ');
  return html`
    <div role="region" tabindex="0" aria-label=${label || nothing}>
      <table>
        <thead>
          <tr>
            ${head.map((cell, column) => {
              return html`
                <th scope="col" data-align=${aligns[column] ?? nothing}>
                  ${cell.map(renderInline)}
                </th>
              `;
            })}
          </tr>
        </thead>
        <tbody>${rows.map((row) => renderRow(row, aligns))}</tbody>
      </table>
    </div>
  `;
}

function renderRow(row: Row, aligns: Table['aligns']): TemplateResult {
  return html`
    <tr>
      ${row.map((cell, column) => {
        return html`
          <td data-align=${aligns[column] ?? nothing}>${cell.map(renderInline)}</td>
        `;
      })}
    </tr>
  `;
}

function renderInline(inline: Inline): unknown {
  if (typeof inline === 'string') return inline;
  const content = 'children' in inline ? inline.children.map(renderInline) : nothing;

  // Prettier would put white space around the tags, which counts between words.
  // prettier-ignore
  switch (inline.type) {
    case 'break': return html`<br />`;
    case 'code': return html`<code dir="ltr">${inline.text}</code>`;
    case 'em': return html`<em>${content}</em>`;
    case 'strong': return html`<strong>${content}</strong>`;
    case 'del': return html`<del>${content}</del>`;
    case 'link': return renderLink(inline, content);
  }
}

function renderLink({href, title}: Link, content: unknown): TemplateResult {
  // prettier-ignore
  return html`<a
    href=${href}
    title=${ifDefined(title || undefined)}
    target=${tabOf(href)}
    rel="noopener noreferrer"
  >${content}</a>`;
}

/** The words alone. */
export function toText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (typeof inline === 'string') return inline;
      if ('text' in inline) return inline.text;
      return 'children' in inline ? toText(inline.children) : ' ';
    })
    .join('');
}
