/** @typedef {{kind?: string, name: string, privacy?: string, type?: {text: string}, default?: string, description?: string | undefined, attribute?: string, fieldName?: string, inheritedFrom?: object}} Item */
/** @typedef {{customElement?: boolean, superclass?: object, members?: Item[], attributes?: Item[]}} Element */
/** @typedef {{modules: Array<{path: string, declarations?: Element[]}>}} Manifest */
/** @typedef {import('typescript')} TypeScript */

/** Attributes that every HTML element has, and that mean something to ours. */
const GLOBAL_ATTRIBUTES = [
  {
    name: 'lang',
    type: {text: 'string'},
    description:
      "Language and direction of the widget; by default the nearest `[lang]`, then the browser's.",
  },
];
/** Never in the page. */
const PROPERTIES_ALONE = ['sessionToken', 'configureSession', 'functionCallAdapter'];
const SETTINGS = 'ChatElementSettings';

/** @type {Item[]} */
const settings = [];

export default {
  globs: ['src/contract/chat-element.ts', 'src/element/chat-ai-widget.ts', 'src/index.ts'],
  outdir: '.',
  packagejson: false,
  plugins: [
    {name: 'settings', analyzePhase: readSettings},
    {name: 'public-api-only', packageLinkPhase: publicApiOnly},
  ],
};

/**
 * What can be set on the element stands in an interface, of which its class makes accessors.
 *
 * @param {{ts: TypeScript, node: import('typescript').Node}} phase
 */
function readSettings({ts, node}) {
  if (!ts.isInterfaceDeclaration(node) || node.name.text !== SETTINGS) return;
  for (const member of node.members) {
    if (!ts.isPropertySignature(member)) continue;
    const name = member.name.getText();
    const [comment] = ts.getJSDocCommentsAndTags(member);
    settings.push({
      kind: 'field',
      name,
      type: {text: member.type?.getText().replace(/ \| undefined$/, '') ?? ''},
      description: ts.getTextOfJSDocComment(comment?.comment) ?? '',
      ...(!PROPERTIES_ALONE.includes(name) && {attribute: attributeOf(name)}),
    });
  }
}

/**
 * Leaves one element in the manifest, `<chat-ai-widget>`, with what can be set on it and without
 * what pages cannot use, under the paths that are published.
 *
 * @param {{customElementsManifest: Manifest}} phase
 */
function publicApiOnly({customElementsManifest: manifest}) {
  const modules = manifest.modules.filter(({path}) => path !== 'src/contract/chat-element.ts');
  for (const {declarations = []} of modules) {
    for (const element of declarations) if (element.customElement) tidy(element);
  }
  const published = JSON.stringify(modules).replace(/"\/?src\/([\w/-]+)\.[tj]s"/g, '"dist/$1.js"');
  manifest.modules = JSON.parse(published);
}

/** @param {Element} element */
function tidy(element) {
  const {members = []} = element;
  element.superclass = {name: 'HTMLElement'};
  const own = members.filter(
    ({privacy, name}) => privacy !== 'private' && privacy !== 'protected' && name !== 'shadowRoot',
  );
  element.members = [...settings.map(withDefault), ...own];
  element.attributes = [
    ...settings
      .filter(({attribute}) => attribute)
      .map(toAttribute)
      .map(withDefault),
    ...GLOBAL_ATTRIBUTES,
  ];
}

/** @param {Item} setting */
function toAttribute({name, attribute = '', type, description}) {
  return {name: attribute, fieldName: name, type: {text: saidBy(type?.text ?? '')}, description};
}

/** An attribute is a text: what a property takes besides is JSON there. */
function saidBy(/** @type {string} */ type) {
  return /^'|^boolean$/.test(type) ? type : 'string';
}

/**
 * Of words, the first is the default: src/contract/attributes.ts makes it so.
 *
 * @param {Item} item
 */
function withDefault(item) {
  const [first] = item.type?.text.match(/^'[\w-]+'(?= \|)/) ?? [];
  return first ? {...item, default: first} : item;
}

/** @param {string} property */
function attributeOf(property) {
  return property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
