/** Fits code as well as the open fence of an answer that is still being written. */
export interface Fence {
  readonly marks: string;
  readonly info: string;
}

export interface Marker {
  /** Columns before the marker. */
  readonly indent: number;
  /** Columns before the text behind it. */
  readonly offset: number;
  /** `-`, `*` or `+` for bullets, `.` or `)` for numbers: another kind begins another list. */
  readonly kind: string;
  readonly number: number | null;
  readonly text: string;
}

const FENCE = /^\s*(`{3,}(?=[^`]*$)|~{3,})(.*)$/;
const RULE = /^\s*([-*_])(?:[ \t]*\1){2,}[ \t]*$/;
const HEADING = /^\s*(#{1,6})(?:[ \t]|$)/;
// No list is as long as a year is late, and `3. 15.` is a day.
const MARKER = /^(\s*)(?:([-*+])|(?!\d\d?\. \d\d?\.\s)(\d{1,3})([.)]))(?:$|([ \t]+))/;
/** A line that does nothing but begin a formula. */
const FORMULA = /^\s*(?:\$\$|\\\[)\s*$/;

export const isBlank = (line: string): boolean => line.trim() === '';
export const isRule = (line: string): boolean => RULE.test(line);
export const beginsFormula = (line: string): boolean => FORMULA.test(line);
export const isQuote = (line: string): boolean => /^\s*>/.test(line);

export function headingLevel(line: string): number {
  return HEADING.exec(line)?.[1]?.length ?? 0;
}

export function fenceOf(line: string): Fence | null {
  const [, marks, info = ''] = FENCE.exec(line) ?? [];
  return marks === undefined ? null : {marks, info: info.trim()};
}

export function closesFence(line: string, {marks}: Fence): boolean {
  const text = line.trim();
  return text.startsWith(marks) && text === marks.charAt(0).repeat(text.length);
}

export function markerOf(line: string): Marker | null {
  const [source, space = '', bullet, number, delimiter, padding = ''] = MARKER.exec(line) ?? [];
  const kind = bullet ?? delimiter;
  if (source === undefined || kind === undefined || isRule(line)) return null;
  return {
    indent: columns(space),
    offset: columns(source) + (padding === '' ? 1 : 0),
    kind,
    number: number === undefined ? null : Number(number),
    // A number right behind the marker is the item's own: `- 18. May`.
    text: line
      .slice(source.length)
      .replace(/^\d+(?=[.)]\s)/, '$&\\')
      .replace(/^\[ \] /, '☐ ')
      .replace(/^\[x\] /i, '☑ '),
  };
}

export function indentOf(line: string): number {
  return columns(/^\s*/.exec(line)?.[0] ?? '');
}

/** Takes away as much white space as there is, up to `width` columns. */
export function dedent(line: string, width: number): string {
  let taken = 0;
  let i = 0;
  for (; taken < width && /[ \t]/.test(line.charAt(i)); i++) taken += columns(line.charAt(i));
  return line.slice(i);
}

function columns(text: string): number {
  return text.replaceAll('\t', '    ').length;
}
