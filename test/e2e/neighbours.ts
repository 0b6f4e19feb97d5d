import {build} from 'esbuild';

/** A script for a page, out of packages that only tests have. */
export async function bundle(contents: string): Promise<string> {
  const {outputFiles} = await build({
    stdin: {contents, resolveDir: 'test/neighbours'},
    bundle: true,
    write: false,
    format: 'iife',
    define: {'process.env.NODE_ENV': '"production"'},
    logLevel: 'error',
  });
  return outputFiles.map(({text}) => text).join('');
}

/** What keeps the focus in `#dialog`, once it is called, as pages do it. */
export const FOCUS_TRAPS: Readonly<Record<string, string>> = {
  Bootstrap: `
    import {Modal} from 'bootstrap';
    window.trap = () => new Modal('#dialog', {backdrop: false}).show();`,
  'focus-trap': `
    import {createFocusTrap} from 'focus-trap';
    window.trap = () => createFocusTrap('#dialog', {allowOutsideClick: true}).activate();`,
  Radix: `
    import {FocusScope} from '@radix-ui/react-focus-scope';
    import {createElement} from 'react';
    import {createRoot} from 'react-dom/client';
    window.trap = () => {
      const field = createElement('input', {'aria-label': 'Name'});
      const scope = createElement(FocusScope, {trapped: true}, field);
      createRoot(document.querySelector('#dialog')).render(scope);
    };`,
  'MUI, as it listens': `
    window.trap = () => {
      const dialog = document.querySelector('#dialog');
      const contain = () => dialog.contains(document.activeElement) || dialog.focus();
      document.addEventListener('focusin', contain);
      setInterval(() => document.activeElement === document.body && contain(), 50);
      dialog.focus();
    };`,
};
