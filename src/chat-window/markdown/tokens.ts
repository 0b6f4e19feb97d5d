/** What stands inside a paragraph, a heading or a cell. A plain string is text. */
export type Inline =
  | string
  | {readonly type: 'break'}
  | {readonly type: 'code'; readonly text: string}
  | {readonly type: 'em' | 'strong' | 'del'; readonly children: readonly Inline[]}
  | Link;

export interface Link {
  readonly type: 'link';
  /** Has passed `safeLink`. */
  readonly href: string;
  readonly title: string;
  readonly children: readonly Inline[];
}

export type Align = 'left' | 'center' | 'right' | undefined;

export type Row = ReadonlyArray<readonly Inline[]>;

/** What stands inside a quote or an item stays markdown, until somebody needs its blocks. */
export type Block =
  | {readonly type: 'paragraph'; readonly children: readonly Inline[]}
  | {readonly type: 'heading'; readonly level: number; readonly children: readonly Inline[]}
  | {readonly type: 'rule'}
  | {readonly type: 'code'; readonly language: string; readonly text: string}
  | {readonly type: 'quote'; readonly source: string}
  | List
  | Table;

export interface List {
  readonly type: 'list';
  /** The number of each item as it is written; `null` for bullets. */
  readonly numbers: ReadonlyArray<number | null>;
  /** The markdown of each item. */
  readonly items: readonly string[];
}

export interface Table {
  readonly type: 'table';
  readonly aligns: readonly Align[];
  readonly head: Row;
  readonly rows: readonly Row[];
}
