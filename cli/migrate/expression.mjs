/** What only the page's own code knows the worth of. */
export class Expression {
  /** @param {string} source */
  constructor(source) {
    this.source = source;
  }

  toString() {
    return `{${this.source}}`;
  }

  toJSON() {
    return String(this);
  }
}
