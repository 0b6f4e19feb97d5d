import {basename, dirname} from 'node:path';
import {fileURLToPath} from 'node:url';

const src = fileURLToPath(new URL('../../src/', import.meta.url));

/** The SDK imports parts of itself late; in one file with it, those cost no second request. */
const BACK_END = /@sendbird.chat|scripts.bundled.gunzip|src.sendbird.(?!widget-setting)/;

/** What the launcher loads for a chat. `window` comes first, and holds what the others share with it. */
export const CHAT = {
  window: 'src/chat-window/index.ts',
  chat: 'src/chat/index.ts',
  sendbird: 'src/sendbird/connect.ts',
};

/** What the window loads at once when it is there travels with the chat: one request less. */
const WITH_CHAT = 'src/chat-window/message-list/index.ts';

/**
 * Which chunk holds which module that the launcher loads. The launcher is built after the chunks, so
 * that none of them imports from it: it is there as a script and as a module.
 *
 * @type {Map<string, string>}
 */
const chunkOf = new Map();

/** The question whether to chat, and who asks it. */
const CONSENT =
  /src.(chat.awaiting-consent|page.restore-consent|memory.greetings|chat-window.consent[\\/])/;

const resolved = (/** @type {string} */ source) =>
  fileURLToPath(new URL(`../../${source}`, import.meta.url));

/** @returns {import('rollup').Plugin} */
export const rememberChunks = () => ({
  name: 'remember-chunks',
  writeBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type === 'chunk' && chunk.facadeModuleId) {
        chunkOf.set(chunk.facadeModuleId, chunk.fileName);
      }
    }
  },
});

/**
 * In the launcher, the address of a chunk in place of its source. A module finds it beside itself; a
 * classic script has to say where that is.
 *
 * @param {'module' | 'script'} kind
 * @returns {import('rollup').Plugin}
 */
export const chunkAddresses = (kind) => ({
  name: 'chunk-addresses',
  async transform(code, id) {
    const imports = id.startsWith(src) ? [...code.matchAll(/\bimport\("(\.[^"]+)"\)/g)] : [];
    for (const [whole, source = ''] of imports) {
      const file = chunkOf.get((await this.resolve(source, id))?.id ?? '');
      if (!file) this.error(`${source} is loaded by ${id}, and built into no chunk.`);
      const address = kind === 'module' ? `"./${file}"` : `new URL("${file}", base)`;
      code = code.replace(whole, `import(${address})`);
    }
    if (imports.length === 0 || kind === 'module') return {code, map: null};
    return {code: `import {base} from '${src}element/script-tag.ts';${code}`, map: null};
  },
  resolveDynamicImport: (address) =>
    typeof address === 'string' && address.startsWith('./chunks/')
      ? {id: address, external: true}
      : null,
});

/**
 * A module that several need is with the first of them: a chunk of its own would be another request.
 *
 * @param {string} id
 * @param {import('rollup').ManualChunkMeta} meta
 */
export function whereTo(id, meta) {
  if (BACK_END.test(id)) return 'sendbird';
  if (CONSENT.test(id)) return 'consent';
  const {window, chat} = CHAT;
  const comesWith = (/** @type {string} */ source) => withImports(resolved(source), meta).has(id);
  if (comesWith(window)) return 'window';
  return comesWith(chat) || comesWith(WITH_CHAT) ? 'chat' : undefined;
}

/**
 * A module, and all that comes with it at once.
 *
 * @param {string} id
 * @param {import('rollup').ManualChunkMeta} meta
 * @param {Set<string>} [found]
 */
function withImports(id, meta, found = new Set()) {
  if (found.has(id)) return found;
  found.add(id);
  for (const next of meta.getModuleInfo(id)?.importedIds ?? []) withImports(next, meta, found);
  return found;
}

/**
 * A part of the window is called by its folder, whose `index.ts` it begins with.
 *
 * @param {import('rollup').PreRenderedChunk} chunk
 */
export const chunkName = ({name, moduleIds}) =>
  `chunks/${name === 'index' ? basename(dirname(moduleIds.at(-1) ?? '')) : name}-[hash:6].js`;
