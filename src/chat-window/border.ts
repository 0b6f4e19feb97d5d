import type {ReactiveController, ReactiveControllerHost} from 'lit';

import {isComposing} from './is-composing.js';

/** What ends here. Not what may end something that began on the page, as the release of a pointer. */
const OWN =
  'keydown keypress keyup beforeinput input focusout paste copy cut wheel touchstart touchmove ' +
  'touchend pointerdown mousedown click auxclick dblclick contextmenu dragenter dragover ' +
  'dragleave drop';

/** What the page's own listeners on capture must not meet, or not as it is. */
const MET_FIRST = ['keydown', 'keypress', 'focus', 'focusin', 'focusout'];

/**
 * What begins in the window ends at it, as at a frame: the page's hotkeys, scrollers, drop zones and
 * focus traps don't see it. The page's own elements in the slots are the page's.
 */
export class Border implements ReactiveController {
  readonly #window: HTMLElement;
  readonly #mayClose: () => boolean;

  constructor(window: HTMLElement & ReactiveControllerHost, mayClose: () => boolean) {
    this.#window = window;
    this.#mayClose = mayClose;
    for (const type of OWN.split(' ')) {
      window.addEventListener(type, end, {passive: !type.startsWith('dr')});
    }
    window.addController(this);
  }

  hostConnected() {
    for (const type of MET_FIRST) addEventListener(type, this, true);
  }

  hostDisconnected() {
    for (const type of MET_FIRST) removeEventListener(type, this, true);
  }

  handleEvent(event: Event) {
    const root = this.#window.getRootNode();
    if (!(root instanceof ShadowRoot)) return;
    const {host} = root;
    // A trap would fetch the focus back from anything but a frame.
    if (event instanceof FocusEvent && event.relatedTarget === host) {
      Object.defineProperty(event, 'relatedTarget', {value: null});
    }
    const path = event.composedPath();
    if (!path.includes(root) || host.contains(path[0] as Node)) return;
    const isInside = path.includes(this.#window);
    if (event instanceof KeyboardEvent) this.#press(event, isInside);
    else if (isInside && event.type !== 'focusout') event.stopImmediatePropagation();
  }

  #press(event: KeyboardEvent, isInside: boolean) {
    const {key, code} = event;
    const opens = key === 'Enter' || key === ' ';
    // Beside the window there are buttons; to them, any other key means nothing.
    if (!isInside && !opens) return;
    if (!isInside) event.stopImmediatePropagation();
    // A modal of the page that closes by it, the browser's own too, leaves alone what was prevented.
    else if (key === 'Escape' && !isComposing(event) && this.#mayClose()) event.preventDefault();
    // By the time it is released, the focus may have gone to the page.
    const end = (up: KeyboardEvent) => up.code === code && up.stopImmediatePropagation();
    addEventListener('keyup', end, {capture: true, once: true});
  }
}

function end(event: Event) {
  if (event.target !== event.currentTarget) return;
  event.stopPropagation();
  const {dataTransfer} = event as Partial<DragEvent>;
  if (!dataTransfer?.types.includes('Files')) return;
  // With nobody to take the file, the browser would go to it, and away from the page.
  event.preventDefault();
  dataTransfer.dropEffect = 'none';
}
