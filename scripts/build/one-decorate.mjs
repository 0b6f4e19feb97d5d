import {fileURLToPath} from 'node:url';

const decorate = fileURLToPath(new URL('../bundled/decorate.mjs', import.meta.url));
/** As esbuild writes it, up to the end of the arrow function. */
const HELPER =
  /var __defProp = [^\n]+\n(?:var __getOwnPropDesc = [^\n]+\n)?var __decorateClass = [^]+?\n};\n/;

/**
 * One helper for decorators, in place of one in each module.
 *
 * @returns {import('rollup').Plugin}
 */
export const oneDecorate = () => ({
  name: 'one-decorate',
  transform(code) {
    if (!code.includes('__decorateClass =')) return null;
    if (!HELPER.test(code)) this.error('esbuild writes another helper for decorators than before.');
    const rest = code.replace(HELPER, '');
    return {
      code: `import {decorate as __decorateClass} from ${JSON.stringify(decorate)};${rest}`,
      map: null,
    };
  },
});
