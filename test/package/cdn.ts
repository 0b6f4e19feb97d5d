import {readFileSync, readdirSync} from 'node:fs';
import {join, posix} from 'node:path';

import {parseAst} from 'rollup/parseAst';

import {sizeOf} from '../../scripts/build/sizes.mjs';

export interface Chunk {
  /** Below dist/cdn. */
  name: string;
  /** Bytes as a CDN sends them: brotli, best quality. */
  size: number;
  /** Chunks that load together with it. */
  imports: string[];
  /** Chunks that it loads when they are needed. */
  lazyImports: string[];
  /** The modules in it, as its source map names them. */
  sources: string[];
}

const CDN = 'dist/cdn';

/** What pages without a build step load. */
export function readCdn(): Chunk[] {
  const files = readdirSync(CDN, {recursive: true, encoding: 'utf8'});
  return files.filter((file) => /(?<!single)\.js$/.test(file)).map(readChunk);
}

/** A chunk, and all that loads together with it. */
export function withImports(chunks: Chunk[], name: string): Chunk[] {
  const found = new Set<Chunk>();
  const add = (wanted: string) => {
    const chunk = chunks.find((each) => each.name === wanted);
    if (!chunk) throw new Error(`${CDN} has no ${wanted}.`);
    if (found.has(chunk)) return;
    found.add(chunk);
    chunk.imports.forEach(add);
  };
  add(name);
  return [...found];
}

/** The chunk that a module of ours ended up in. */
export function chunkOf(chunks: Chunk[], source: string): Chunk {
  const found = chunks.find(({sources}) => sources.some((each) => each.endsWith(source)));
  if (!found) throw new Error(`${source} is in no chunk.`);
  return found;
}

export function total(chunks: Chunk[]): number {
  return chunks.reduce((sum, {size}) => sum + size, 0);
}

function readChunk(file: string): Chunk {
  const name = file.replaceAll('\\', '/');
  const bytes = readFileSync(join(CDN, file));
  const {sources} = JSON.parse(readFileSync(join(CDN, `${file}.map`), 'utf8')) as Chunk;
  const resolve = (path: string) => posix.join(posix.dirname(name), path);
  const {imports, lazyImports} = readImports(bytes.toString());
  return {
    name,
    size: sizeOf(name),
    imports: imports.map(resolve),
    lazyImports: lazyImports.map(resolve),
    sources,
  };
}

interface Source {
  value?: unknown;
  arguments?: Array<{value?: unknown}>;
}

function readImports(code: string): {imports: string[]; lazyImports: string[]} {
  const imports: string[] = [];
  const lazyImports: string[] = [];
  const walk = (node: unknown) => {
    if (typeof node !== 'object' || node === null) return;
    const {type, source} = node as {type?: string; source?: Source | null};
    // A classic script says against which address: `import(new URL('chunks/…', base))`.
    const address = source?.value ?? source?.arguments?.[0]?.value;
    if (typeof address === 'string') {
      (type === 'ImportExpression' ? lazyImports : imports).push(address);
    }
    for (const child of Object.values(node)) walk(child);
  };
  walk(parseAst(code));
  return {imports, lazyImports};
}
