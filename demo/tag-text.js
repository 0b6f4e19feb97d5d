/**
 * An element as it would be written into a page.
 *
 * @param {Element} element
 */
export function tagText(element) {
  const name = element.localName;
  const attributes = [...element.attributes].map(({name: attribute, value}) =>
    value === '' ? attribute : `${attribute}="${escapeAttribute(value)}"`,
  );
  const lines = attributes.map((attribute) => `\n  ${attribute}`).join('');
  return `<${name}${lines}\n></${name}>`;
}

/** @param {string} value */
function escapeAttribute(value) {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}

/**
 * Copies on click, and says so for a moment.
 *
 * @param {HTMLButtonElement} button
 * @param {HTMLElement} source
 */
export function copyOnClick(button, source) {
  const label = button.textContent;
  button.addEventListener('click', async () => {
    const copied = await copy(source);
    button.textContent = copied ? 'Copied' : 'Press Ctrl+C';
    setTimeout(() => (button.textContent = label), 2000);
  });
}

/** @param {HTMLElement} source */
async function copy(source) {
  try {
    await navigator.clipboard.writeText(source.textContent ?? '');
    return true;
  } catch {
    // No permission: the text is selected, so that the visitor's own keys copy it.
    document.getSelection()?.selectAllChildren(source);
    return false;
  }
}
