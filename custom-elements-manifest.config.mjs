/** @typedef {{kind?: string, name: string, privacy?: string, type?: {text: string}, default?: string, description?: string | undefined, return?: object, parameters?: object[], attribute?: string, fieldName?: string, inheritedFrom?: object}} Item */
/** @typedef {{customElement?: boolean, superclass?: object, members?: Item[], attributes?: Item[]}} Element */
/** @typedef {{modules: Array<{path: string, declarations?: Element[]}>}} Manifest */
/** @typedef {import('typescript')} TypeScript */

/** Attributes that every HTML element has, and that mean something to ours. */
const GLOBAL_ATTRIBUTES = [
  {
    name: 'lang',
    fieldName: 'lang',
    type: {text: 'string'},
    description:
      "Language and direction of the widget; by default the nearest `[lang]`, then the browser's.",
  },
];
/** Never in the page. */
const PROPERTIES_ALONE = ['sessionToken', 'configureSession', 'functionCallAdapter'];

/** @type {Item[]} */
const settings = [];
/** @type {Item[]} */
const commands = [];

export default {
  globs: [
    'src/contract/chat-element.ts',
    'src/contract/commands.ts',
    'src/element/chat-ai-widget.ts',
    'src/index.ts',
  ],
  outdir: '.',
  packagejson: false,
  plugins: [
    {name: 'interfaces', analyzePhase: readInterfaces},
    {name: 'public-api-only', packageLinkPhase: publicApiOnly},
  ],
};

/**
 * What can be set on the element, and asked of its chat, stands in two interfaces, of which its class
 * makes accessors and methods.
 *
 * @param {{ts: TypeScript, node: import('typescript').Node}} phase
 */
function readInterfaces({ts, node}) {
  if (!ts.isInterfaceDeclaration(node)) return;
  if (node.name.text === 'ChatElementSettings') {
    const own = node.members.filter(ts.isPropertySignature);
    settings.push(...own.map((member) => settingOf(ts, member)));
  }
  if (node.name.text === 'Commands') {
    const own = node.members.filter(ts.isMethodSignature);
    commands.push(...own.map((member) => commandOf(ts, member)));
  }
}

/**
 * @param {TypeScript} ts
 * @param {import('typescript').PropertySignature} member
 * @returns {Item}
 */
function settingOf(ts, member) {
  const name = member.name.getText();
  return {
    kind: 'field',
    name,
    type: {text: member.type?.getText().replace(/ \| undefined$/, '') ?? ''},
    description: describe(ts, member),
    ...(!PROPERTIES_ALONE.includes(name) && {attribute: attributeOf(name)}),
  };
}

/**
 * @param {TypeScript} ts
 * @param {import('typescript').MethodSignature} member
 * @returns {Item}
 */
function commandOf(ts, member) {
  const {name, type, parameters} = member;
  return {
    kind: 'method',
    name: name.getText(),
    return: {type: {text: type?.getText() ?? ''}},
    ...(parameters.length > 0 && {
      parameters: parameters.map((parameter) => ({
        name: parameter.name.getText(),
        ...(parameter.questionToken && {optional: true}),
        type: {text: parameter.type?.getText() ?? ''},
      })),
    }),
    description: describe(ts, member),
  };
}

/**
 * @param {TypeScript} ts
 * @param {import('typescript').Node} member
 */
function describe(ts, member) {
  const [comment] = ts.getJSDocCommentsAndTags(member);
  return ts.getTextOfJSDocComment(comment?.comment) ?? '';
}

/**
 * Leaves one element in the manifest, `<chat-ai-widget>`, with what can be set on it and without
 * what pages cannot use, under the paths that are published.
 *
 * @param {{customElementsManifest: Manifest}} phase
 */
function publicApiOnly({customElementsManifest: manifest}) {
  const modules = manifest.modules.filter(({path}) => !path.startsWith('src/contract/'));
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
  element.members = [...settings.map(withDefault), ...own, ...commands];
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
