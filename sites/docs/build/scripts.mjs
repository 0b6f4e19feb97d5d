import {cp, mkdir, readdir, writeFile} from 'node:fs/promises';
import {basename, join} from 'node:path';

import {build} from 'esbuild';

import {documentPaths, readDocument, readPublicFile} from '../../../demo/server/public-files.mjs';

const SOURCE = 'sites/docs/browser';
const IN_PAGE = 'sites/docs/in-page';

/** Modules of Node and of the server's own that a page has no use for, and what stands in for them. */
const STAND_INS = /** @type {const} */ ([
  [/^node:/, `${IN_PAGE}/node.mjs`],
  [/^ws$|\/web-server\.mjs$/, `${IN_PAGE}/network.mjs`],
  [/\/public-files\.mjs$/, `${IN_PAGE}/files.mjs`],
]);

const FILES = ['docs-bot.svg', 'terms.pdf', 'chime.wav', 'lamp.webm', 'README.md'].concat(
  [1, 2, 3, 4].map((number) => `lamp-${number}.svg`),
);

/** @type {import('esbuild').BuildOptions} */
const OPTIONS = {
  bundle: true,
  minify: true,
  // A page that is opened from a disk may load no modules.
  format: 'iife',
  target: 'es2022',
  charset: 'utf8',
  // What package.json says of side effects is about the product.
  ignoreAnnotations: true,
  logLevel: 'error',
};

/**
 * Writes the scripts of the site, the widget, and the server that its chats talk to.
 *
 * @param {string} output Folder of the site.
 */
export async function writeScripts(output) {
  const assets = join(output, 'assets');
  const scripts = (await readdir(SOURCE)).filter((name) => name.endsWith('.page.mjs'));
  await mkdir(join(assets, 'sendbird'), {recursive: true});
  await Promise.all([
    ...scripts.map((name) =>
      build({
        ...OPTIONS,
        entryPoints: [join(SOURCE, name)],
        outfile: join(assets, basename(name).replace('.page.mjs', '.js')),
      }),
    ),
    build({
      ...OPTIONS,
      entryPoints: [join(IN_PAGE, 'sendbird.mjs')],
      outfile: join(assets, 'sendbird.js'),
      inject: [join(IN_PAGE, 'buffer.mjs')],
      plugins: [inPage],
    }),
    cp('dist/cdn', join(assets, 'cdn'), {
      recursive: true,
      filter: (path) => !path.endsWith('.map'),
    }),
    ...FILES.map(async (name) => {
      const {body} = await publicFile(name);
      await writeFile(join(assets, 'sendbird', name), body);
    }),
  ]);
}

/** @param {string} name */
async function publicFile(name) {
  const file = await readPublicFile(name);
  if (!file) throw new Error(`The local server has no ${name}.`);
  return file;
}

/** @type {import('esbuild').Plugin} */
const inPage = {
  name: 'in-page',
  setup({onResolve, onLoad}) {
    for (const [filter, path] of STAND_INS) {
      onResolve({filter}, () => ({path: join(process.cwd(), path)}));
    }
    const namespace = 'agents-files';
    onResolve({filter: /^agents-files$/}, ({path}) => ({path, namespace}));
    onLoad({filter: /.*/, namespace}, async () => {
      const paths = await documentPaths();
      const texts = await Promise.all(paths.map(async (path) => [path, await readDocument(path)]));
      const known = await Promise.all(
        FILES.map(async (name) => {
          const {type, body} = await publicFile(name);
          return [name, {type, size: Buffer.byteLength(body)}];
        }),
      );
      const contents = {documents: Object.fromEntries(texts), files: Object.fromEntries(known)};
      return {contents: JSON.stringify(contents), loader: 'json'};
    });
  },
};
