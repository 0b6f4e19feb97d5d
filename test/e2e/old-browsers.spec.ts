import {expect, test} from './fixture.js';

/** What a browser lacks that is older than those which README names. */
const MISSING: Readonly<Record<string, string>> = {
  'custom elements': `Object.defineProperty(window, 'customElements', {value: undefined})`,
  'style sheets that scripts make': `
    window.CSSStyleSheet = class { constructor() { throw new TypeError('Illegal constructor'); } };
    delete Document.prototype.adoptedStyleSheets;
    delete ShadowRoot.prototype.adoptedStyleSheets;`,
  'newer functions': `
    delete AbortSignal.any; delete URL.canParse; delete Intl.Segmenter; delete Array.prototype.with;
    delete Object.hasOwn; delete Array.prototype.findLast;`,
};

for (const [what, take] of Object.entries(MISSING)) {
  test(`a page in a browser without ${what} is unharmed`, async ({page, visit, embed}) => {
    await visit({
      head: `<script>${take}</script><script src="${embed.src}" defer></script>`,
      body: `${embed.tag()}<button onclick="this.textContent = 'Bought'">Buy</button>`,
    });
    await page.getByRole('button', {name: 'Buy'}).click();

    await expect(page.getByText('Bought')).toBeVisible();
  });
}
