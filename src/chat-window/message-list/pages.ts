import type {Row} from './arrange-messages.js';

/** Rows that the browser draws, or leaves undrawn, together. */
export interface Page {
  readonly id: number;
  readonly rows: readonly Row[];
}

/** So many that a long conversation has few pages, and a page takes no time to lay out. */
const FULL = 40;

/** Cuts rows into pages. A row stays in its page, whatever comes in above or below. */
export class Pages {
  readonly #idOf = new Map<string, number>();
  #pages: readonly Page[] = [];
  #lastId = 0;

  cut(rows: readonly Row[]): readonly Page[] {
    const pages = new Map<number, Row[]>();
    let open: {id: number; rows: Row[]} | undefined;
    for (const row of rows) {
      const {key} = row.message;
      let id = this.#idOf.get(key);
      if (id === undefined && open && open.rows.length < FULL) id = open.id;
      // Pages do not go on behind others.
      if (id === undefined || (id !== open?.id && pages.has(id))) id = ++this.#lastId;
      if (id !== open?.id) {
        open = {id, rows: []};
        pages.set(id, open.rows);
      }
      open.rows.push(row);
      this.#idOf.set(key, id);
    }
    const before = new Map(this.#pages.map((page) => [page.id, page]));
    this.#pages = [...pages].map(([id, rows]) => {
      const page = before.get(id);
      return page && isSame(page.rows, rows) ? page : {id, rows};
    });
    return this.#pages;
  }
}

function isSame(some: readonly Row[], others: readonly Row[]): boolean {
  return some.length === others.length && some.every((row, index) => row === others[index]);
}
