/** @typedef {{name: string, privacy?: string, type?: {text: string}, default?: string, inheritedFrom?: object}} Item */
/** @typedef {{customElement?: boolean, superclass?: object, members?: Item[], attributes?: Item[]}} Element */
/** @typedef {{modules: Array<{path: string, declarations?: Element[]}>}} Manifest */

/** Attributes that every HTML element has, and that mean something to ours. */
const GLOBAL_ATTRIBUTES = [
  {
    name: 'lang',
    type: {text: 'string'},
    description:
      "Language and direction of the widget; by default the nearest `[lang]`, then the browser's.",
  },
];

export default {
  globs: ['src/element/widget-attributes.ts', 'src/element/chat-ai-widget.ts', 'src/index.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [{name: 'public-api-only', packageLinkPhase: publicApiOnly}],
};

/**
 * Leaves one element in the manifest, `<chat-ai-widget>`, with what it inherits and without what
 * pages cannot use, under the paths that are published.
 *
 * @param {{customElementsManifest: Manifest}} phase
 */
function publicApiOnly({customElementsManifest: manifest}) {
  const modules = manifest.modules.filter(({path}) => path !== 'src/element/widget-attributes.ts');
  for (const {declarations = []} of modules) {
    for (const element of declarations) if (element.customElement) tidy(element);
  }
  const published = JSON.stringify(modules).replace(/"\/?src\/([\w/-]+)\.[tj]s"/g, '"dist/$1.js"');
  manifest.modules = JSON.parse(published);
}

/** @param {Element} element */
function tidy(element) {
  const {members = [], attributes = []} = element;
  element.superclass = {name: 'LitElement', package: 'lit'};
  element.members = members.filter(({privacy}) => privacy !== 'private' && privacy !== 'protected');
  element.attributes = [...attributes, ...GLOBAL_ATTRIBUTES];
  for (const item of [...element.members, ...element.attributes]) {
    delete item.inheritedFrom;
    // Of words, the first is the default: `words()` in src/contract/attributes.ts makes it so.
    const [first] = item.type?.text.match(/^'[\w-]+'(?= \|)/) ?? [];
    if (first) item.default ??= first;
  }
}
