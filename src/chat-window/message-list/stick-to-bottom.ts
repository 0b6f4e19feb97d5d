import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** jsdom has none; there, nothing has a size. */
const {ResizeObserver: Resizes} = globalThis as Partial<typeof globalThis>;

/** How far from the end, in pixels, still counts as being there. */
const NEAR = 48;

/**
 * Keeps the newest message in view while the visitor is at the end, and what the visitor reads in
 * its place while not: when older messages come in above, when an answer grows below.
 *
 * Its scroller needs `overflow-anchor: none`; not every browser anchors, so none shall.
 */
export class StickToBottom implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #scroller: () => HTMLElement | null;
  readonly #resizes = Resizes && new Resizes(() => this.#settle());
  #observed: HTMLElement | null = null;
  #atEnd = true;
  /** What the host drew last. */
  #drawnAtEnd = true;
  #lastTop = 0;
  /** Hidden, or moved to another place in the page, a scroller forgets where it was. */
  #lost = false;
  #anchor: {element: HTMLElement; top: number} | undefined;

  constructor(host: ReactiveControllerHost, scroller: () => HTMLElement | null) {
    this.#host = host;
    this.#scroller = scroller;
    host.addController(this);
  }

  /** Whether the newest message is in view, and will stay so. */
  get atEnd(): boolean {
    return this.#atEnd;
  }

  /** Goes to the end with the next update, and stays there. */
  follow() {
    this.#atEnd = true;
    this.#host.requestUpdate();
  }

  hostConnected() {
    this.#lost = true;
    this.#host.requestUpdate();
  }

  hostUpdate() {
    this.#look();
  }

  hostUpdated() {
    this.#drawnAtEnd = this.#atEnd;
    this.#observe(this.#scroller());
    this.#settle();
  }

  hostDisconnected() {
    this.#observe(null);
  }

  #observe(scroller: HTMLElement | null) {
    if (scroller === this.#observed) return;
    this.#resizes?.disconnect();
    this.#observed?.removeEventListener('scroll', this.#onScroll);
    this.#observed = scroller;
    if (!scroller) return;
    scroller.addEventListener('scroll', this.#onScroll, {passive: true});
    for (const box of [scroller, ...scroller.children]) this.#resizes?.observe(box);
  }

  #settle() {
    const scroller = this.#observed;
    if (!scroller) return;
    const hidden = scroller.clientHeight === 0;
    if (!hidden) this.#keepPlace();
    this.#notice();
    if (this.#atEnd) scroller.scrollTop = scroller.scrollHeight;
    else if (this.#lost && !hidden) scroller.scrollTop = this.#lastTop;
    this.#lost = hidden;
  }

  /** The first words in view. Not their row: a day or a name above them may come and go. */
  #findAnchor() {
    const scroller = this.#observed;
    if (!scroller || this.#atEnd) return undefined;
    const isInView = (element: HTMLElement) =>
      topOf(element, scroller) + element.offsetHeight > scroller.scrollTop;
    const pages = [...scroller.querySelectorAll<HTMLElement>('.page')];
    const first = pages.findIndex(isInView);
    // No more of them: asking for a place within a page that is not drawn would draw it. No less:
    // of the first, there may be but a time in view.
    const element = pages
      .slice(first, first + 2)
      .flatMap((page) => [...page.querySelectorAll<HTMLElement>('.bubble, .system')])
      .find(isInView);
    return element && {element, top: topOf(element, scroller)};
  }

  #keepPlace() {
    const anchor = this.#anchor;
    if (!this.#observed || this.#lost || this.#atEnd || !anchor?.element.isConnected) return;
    const top = topOf(anchor.element, this.#observed);
    if (top !== anchor.top) this.#observed.scrollTop += top - anchor.top;
    anchor.top = top;
  }

  /** Takes in where the visitor has moved, also when the browser has yet to tell of it. */
  #notice() {
    const scroller = this.#observed;
    if (!scroller || this.#lost) return;
    const {scrollTop, scrollHeight, clientHeight} = scroller;
    const near = scrollHeight - clientHeight - scrollTop <= NEAR;
    // Content that grows leaves the end behind as well; only moving up means to stay.
    this.#atEnd = near || (this.#atEnd && scrollTop >= this.#lastTop);
    this.#lastTop = scrollTop;
  }

  /** A browser may tell of a scroll before it tells that something above has another size now. */
  #look() {
    this.#keepPlace();
    this.#notice();
    this.#anchor = this.#findAnchor();
  }

  #onScroll = () => {
    this.#look();
    if (this.#atEnd !== this.#drawnAtEnd) this.#host.requestUpdate();
  };
}

/** Where an element stands in the scroller once it has stopped moving. */
function topOf(element: HTMLElement, scroller: HTMLElement): number {
  let top = 0;
  let node: Element | null = element;
  while (node instanceof HTMLElement && node !== scroller) {
    top += node.offsetTop;
    node = node.offsetParent;
  }
  return top;
}
