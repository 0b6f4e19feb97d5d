/** Builds elements one by one: pages with Trusted Types let nobody parse HTML. */
export function make(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: Node[]
): HTMLElement {
  const space = /svg|path|image/.test(name) ? '2000/svg' : '1999/xhtml';
  const element = document.createElementNS(`http://www.w3.org/${space}`, name) as HTMLElement;
  for (const key in attributes) element.setAttribute(key, attributes[key] ?? '');
  element.append(...children);
  return element;
}
