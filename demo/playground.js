import {find, say} from './lab/dom.js';
import {copyOnClick, tagText} from './tag-text.js';

/** Sets the widget's attributes as they are chosen, and shows the tag that has them. */
export function startPlayground() {
  const form = find('form', '#playground');
  const tag = find('pre', '#tag');
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', ({target}) => {
    const field = /** @type {HTMLInputElement | HTMLSelectElement} */ (target);
    const picker = find('input', '#p-picker');
    if (field === picker) find('input', '#p-accent').value = field.value;
    // A picker knows no other colours than these.
    if (/^#[\da-f]{6}$/i.test(field.value)) picker.value = field.value;
    apply(field.name || 'accent-color');
  });
  copyOnClick(find('button', '#copy-tag'), tag);

  const show = () => {
    const widget = find('chat-ai-widget');
    tag.textContent = tagText(widget);
    // The visitor opens and closes it, too.
    find('input', '#p-open').checked = widget.hasAttribute('open');
  };
  show();
  new MutationObserver(show).observe(find('chat-ai-widget'), {attributes: true});
}

/** @param {string} name */
function apply(name) {
  const widget = find('chat-ai-widget');
  const field = /** @type {HTMLInputElement | HTMLSelectElement} */ (
    find('form', '#playground').elements.namedItem(name)
  );
  if (name === 'open') {
    widget.toggleAttribute('open', find('input', '#p-open').checked);
    return;
  }
  const value = field.value.trim();
  if (value === '') widget.removeAttribute(name);
  else widget.setAttribute(name, value);
  if (name === 'mode') place(value === 'inline');
}

/**
 * An inline chat needs a box of its own in the page.
 *
 * @param {boolean} inline
 */
function place(inline) {
  const widget = find('chat-ai-widget');
  const box = find('div', '#inline-chat');
  box.hidden = !inline;
  (inline ? box : document.body).append(widget);
  if (!inline) return;
  box.scrollIntoView({block: 'center'});
  say('The chat is now a part of the page, under "Ask the assistant".');
}
