/** The language an element is in: the nearest `lang`, through shadow roots, then the browser's. */
export function languageOf(element: Element): string {
  for (let node: Element | null = element; node; node = hostOf(node)) {
    const language = node.closest('[lang]')?.getAttribute('lang');
    if (language) return language;
  }
  return navigator.language;
}

/** Calls back whenever a `lang` around the element changes, until the signal is aborted. */
export function watchLanguage(element: Element, changed: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver(changed);
  const options = {attributes: true, attributeFilter: ['lang'], subtree: true};
  for (let node: Element | null = element; node; node = hostOf(node)) {
    observer.observe(node.getRootNode(), options);
  }
  signal.addEventListener('abort', () => observer.disconnect());
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
