import {parseInline} from './parse-inline.js';
import type {Align, Row, Table} from './tokens.js';

/** Does a table begin at this line? The line below it tells, by as many cells of dashes. */
export function isTableStart(line: string, below: string | undefined): boolean {
  if (!line.includes('|') || !below?.includes('|') || !/^[\s|:-]+$/.test(below)) return false;
  const delimiters = cellsOf(below);
  return (
    delimiters.every((cell) => /^:?-+:?$/.test(cell)) && delimiters.length === cellsOf(line).length
  );
}

export function parseTable([head = '', delimiters = '', ...rows]: readonly string[]): Table {
  const aligns = cellsOf(delimiters).map(alignOf);
  // Rows that are too short stay so: filling them up would make a small text a huge table.
  const toRow = (line: string): Row => cellsOf(line).slice(0, aligns.length).map(parseInline);
  return {type: 'table', aligns, head: toRow(head), rows: rows.map(toRow)};
}

function alignOf(delimiter: string): Align {
  const isRight = delimiter.endsWith(':');
  if (delimiter.startsWith(':')) return isRight ? 'center' : 'left';
  return isRight ? 'right' : undefined;
}

function cellsOf(line: string): string[] {
  const cells: string[] = [];
  let cell = '';
  for (const part of line.trim().split(/(\\.|\|)/)) {
    if (part === '|') {
      cells.push(cell.trim());
      cell = '';
    } else {
      // The one escape that is resolved here, as it counts within code too.
      cell += part === '\\|' ? '|' : part;
    }
  }
  // The bars at both ends are optional.
  if (line.trimStart().startsWith('|')) cells.shift();
  if (cell.trim() !== '' || cells.length === 0) cells.push(cell.trim());
  return cells;
}
