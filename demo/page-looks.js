/** `?theme=dark&dir=rtl` shows a page as its visitors with other settings see it. */
const wanted = new URLSearchParams(location.search);

const theme = wanted.get('theme');

const page = document.documentElement;
if (theme) page.style.colorScheme = theme;
if (wanted.get('dir') === 'rtl') {
  page.dir = 'rtl';
  // The widget reads the direction off the language.
  page.lang = 'ar';
}

/** @param {HTMLElement} widget */
export function dress(widget) {
  if (theme) widget.setAttribute('theme', theme);
}
