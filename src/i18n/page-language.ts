/** The language an element is in: the nearest `lang`, the page's own included, or the browser's. */
export function languageOf(element: Element): string {
  const near = element.closest<HTMLElement>('[lang]') ?? document.documentElement;
  return near.lang || navigator.language;
}
