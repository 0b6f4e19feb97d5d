import type {ReactiveController, ReactiveControllerHost} from 'lit';

const ALL = {childList: true, characterData: true, subtree: true};

/**
 * Notices what others do to that which its host has drawn: a translator puts its own words in the
 * place of the texts that Lit goes on writing to.
 */
export class OtherHands implements ReactiveController {
  readonly #root: () => Node;
  readonly #changes = new MutationObserver(() => this.seen++);

  /** Goes up with what they do. */
  seen = 0;

  constructor(host: ReactiveControllerHost, root: () => Node) {
    this.#root = root;
    host.addController(this);
  }

  hostUpdate() {
    if (this.#changes.takeRecords().length > 0) this.seen++;
  }

  hostUpdated() {
    this.#changes.observe(this.#root(), ALL);
    // Those are the host's own.
    this.#changes.takeRecords();
  }
}
