/** @typedef {ReturnType<typeof inPage>} InPage */

/**
 * Looks at a page from the inside. It is sent there as text, so it uses nothing from around it here;
 * it puts nothing on `window`, and costs nothing before it is asked.
 */
export function inPage() {
  /**
   * @param {string} part
   * @param {Document | ShadowRoot} [root]
   * @returns {Element | null}
   */
  function find(part, root = document) {
    const here = root.querySelector(`[part~=${part}]`);
    if (here) return here;
    for (const {shadowRoot} of root.querySelectorAll('*')) {
      const inside = shadowRoot && find(part, shadowRoot);
      if (inside) return inside;
    }
    return null;
  }

  /** Whether there is a text field that takes what is typed now, before the visitor's eyes. */
  function takesTyping() {
    const field = find('input');
    if (!field?.matches(':focus:read-write')) return false;
    return field.checkVisibility({opacityProperty: true, visibilityProperty: true});
  }

  return {
    /** Where to click. */
    launcher() {
      const box = find('launcher')?.getBoundingClientRect();
      if (!box?.width) throw new Error(`There is no launcher on "${document.title}".`);
      return {x: box.x + box.width / 2, y: box.y + box.height / 2};
    },

    /**
     * When the launcher was painted, and what had been asked for by then. The browser's own first
     * paint is the same for all launchers, as there is nothing else on the page, and watching it
     * costs nothing, while a watcher of ours would run on the thread it measures.
     */
    untilPainted() {
      const [paint] = performance.getEntriesByName('first-contentful-paint');
      if (!paint) throw new Error(`Nothing was painted on "${document.title}".`);
      const files = /** @type {PerformanceResourceTiming[]} */ (
        performance.getEntriesByType('resource')
      ).filter(({startTime}) => startTime < paint.startTime);
      const bytes = files.reduce((sum, {encodedBodySize}) => sum + encodedBodySize, 0);
      return {ms: paint.startTime, requests: files.length, bytes};
    },

    /** How many names `window` has that it doesn't have in an empty page. */
    globals() {
      const names = Reflect.ownKeys(window);
      const empty = document.body.appendChild(document.createElement('iframe'));
      const known = new Set(Reflect.ownKeys(empty.contentWindow ?? window));
      empty.remove();
      return names.filter((name) => !known.has(name)).length;
    },

    /**
     * What comes of the next click, in ms after it.
     *
     * @returns {Promise<{usable: number, connected: number}>}
     */
    async opening() {
      const widget = document.querySelector('chat-ai-widget');
      const [clicked, usable, connected] = await Promise.all([
        new Promise((resolve) => {
          const tell = (/** @type {Event} */ {timeStamp}) => resolve(timeStamp);
          document.addEventListener('click', tell, {capture: true, once: true});
        }),
        new Promise((resolve) => {
          const look = () => {
            if (takesTyping()) resolve(performance.now());
            else window.requestAnimationFrame(look);
          };
          look();
        }),
        new Promise((resolve, reject) => {
          widget?.addEventListener('session-connected', () => resolve(performance.now()));
          widget?.addEventListener('session-error', ({detail}) => reject(new Error(detail.code)));
          setTimeout(() => reject(new Error('Not connected after half a minute.')), 30_000);
        }),
      ]);
      return {usable: usable - clicked, connected: connected - clicked};
    },
  };
}
