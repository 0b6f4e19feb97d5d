import {startSearch} from './search.mjs';

startLooks();
startMenu();
startCopying();
startSearch();

function startLooks() {
  const {dataset} = document.documentElement;
  const select = document.querySelector('select[data-looks]');
  if (!(select instanceof HTMLSelectElement)) return;
  select.value = dataset['looks'] ?? '';
  select.addEventListener('change', () => {
    dataset['looks'] = select.value;
    try {
      localStorage.setItem('looks', select.value);
    } catch {
      // Storage is blocked: it holds as long as this page.
    }
  });
}

/** On a narrow screen the list of pages is behind a button. */
function startMenu() {
  const button = document.querySelector('.menu-button');
  button?.addEventListener('click', () => {
    const isOpen = button.getAttribute('aria-expanded') === 'true';
    button.setAttribute('aria-expanded', String(!isOpen));
  });
  document.querySelector('.side [aria-current]')?.scrollIntoView({block: 'nearest'});
}

function startCopying() {
  for (const pre of document.querySelectorAll('.kind-text main pre')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = 'Copy';
    button.addEventListener('click', async () => {
      const said = await copy(pre);
      button.textContent = said;
      setTimeout(() => (button.textContent = 'Copy'), 2000);
    });
    const box = document.createElement('div');
    box.className = 'code';
    pre.replaceWith(box);
    box.append(pre, button);
    // A box that scrolls is reached by the keyboard.
    pre.setAttribute('tabindex', '0');
  }
}

/** @param {Element} pre */
async function copy(pre) {
  try {
    await navigator.clipboard.writeText(pre.textContent ?? '');
    return 'Copied';
  } catch {
    document.getSelection()?.selectAllChildren(pre);
    return 'Press Ctrl+C';
  }
}
