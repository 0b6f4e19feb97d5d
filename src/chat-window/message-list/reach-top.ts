import type {ReactiveController, ReactiveControllerHost} from 'lit';

/**
 * Tells when an element at the top of a scroller comes near the view.
 *
 * A new element is watched afresh and reported at once if it is in view already, so a short list
 * goes on loading until it fills its box.
 */
export class ReachTop implements ReactiveController {
  readonly #find: () => Element | null;
  readonly #reached: () => void;
  #observer: IntersectionObserver | undefined;
  #observed: Element | null = null;

  constructor(host: ReactiveControllerHost, find: () => Element | null, reached: () => void) {
    this.#find = find;
    this.#reached = reached;
    host.addController(this);
  }

  hostUpdated() {
    this.#observe(this.#find());
  }

  hostDisconnected() {
    this.#observe(null);
  }

  #observe(element: Element | null) {
    if (element === this.#observed) return;
    this.#observer?.disconnect();
    this.#observed = element;
    if (!element) return;
    this.#observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({isIntersecting}) => isIntersecting)) this.#reached();
      },
      {root: element.closest('[role=log]'), rootMargin: '240px 0px'},
    );
    this.#observer.observe(element);
  }
}
