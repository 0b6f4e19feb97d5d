/**
 * Where on this page, or in what the browser keeps for it, one of these words can be read: in the
 * whole document with all its shadow trees, its title and address, in both storages, the cookies,
 * the databases and the caches.
 *
 * @example
 * ```ts
 * expect(await tracesOf('ada-1815', 'A secret')).to.deep.equal([]);
 * ```
 */
export async function tracesOf(...words: readonly string[]): Promise<string[]> {
  const places = {
    document: readableIn(document.documentElement),
    title: document.title,
    address: location.href + JSON.stringify(history.state),
    localStorage: JSON.stringify(localStorage),
    sessionStorage: JSON.stringify(sessionStorage),
    cookie: document.cookie,
    indexedDB: JSON.stringify(await indexedDB.databases()),
    caches: JSON.stringify(await caches.keys()),
  };
  return Object.entries(places).flatMap(([place, content]) =>
    words.filter((word) => content.includes(word)).map((word) => `${word} in ${place}`),
  );
}

/** Everything below a node that somebody or some script could read. */
function readableIn(node: Node): string {
  // The test itself is a script, and its words stand in its own title.
  if (node instanceof HTMLScriptElement || node instanceof HTMLStyleElement) return '';
  if (node instanceof CharacterData) return node.data;
  if (!(node instanceof Element || node instanceof ShadowRoot)) return '';
  const own = node instanceof Element ? propertiesOf(node) : [];
  return [...own, ...[...node.childNodes].map(readableIn)].join('\n');
}

function propertiesOf(element: Element): string[] {
  const attributes = [...element.attributes].map(({name, value}) => `${name}=${value}`);
  const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
  const value = isField ? [element.value] : [];
  const shadow = element.shadowRoot ? [readableIn(element.shadowRoot)] : [];
  return [...attributes, ...value, ...shadow];
}
