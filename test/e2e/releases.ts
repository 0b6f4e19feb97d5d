import {
  cpSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

import {close, serve} from '../../demo/server/web-server.mjs';
import {layOut} from '../../scripts/release/cdn.mjs';

/** A CDN that has what `npm run release` makes, and sends what it says in `_headers`. */
export async function startCdn() {
  const folder = mkdtempSync(join(tmpdir(), 'cdn-'));
  const web = await serve(async ({url}) => {
    const path = decodeURIComponent(new URL(url).pathname);
    const headers = headersFor(path, await readFile(join(folder, '_headers'), 'utf8'));
    headers.set('Content-Type', 'text/javascript');
    const code = await readFile(join(folder, path)).catch(() => null);
    return new Response(code, {status: code ? 200 : 404, headers});
  }, 0);

  return {
    url: `http://${web.host}/`,
    /** Puts a version there, with the entries beside it. */
    release: (version: string) => {
      const built = builtAs(version);
      layOut(built, folder, version);
      rmSync(built, {recursive: true});
    },
    stop: async () => {
      await close(web.server);
      await rm(folder, {recursive: true});
    },
  };
}

/** What is built, with the names that its chunks would have if there were other code in each. */
function builtAs(version: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'built-'));
  cpSync('dist/cdn', folder, {recursive: true});
  const renamed = (text: string) =>
    text.replace(/-[0-9a-f]{3}([0-9a-f]{3}\.js)/g, `-${version.replaceAll('.', '')}$1`);
  for (const file of readdirSync(folder, {recursive: true, encoding: 'utf8'})) {
    if (!file.endsWith('.js')) continue;
    const path = join(folder, file);
    writeFileSync(path, renamed(readFileSync(path, 'utf8')));
    renameSync(path, renamed(path));
  }
  return folder;
}

/** Of the rules that the file is under. */
function headersFor(path: string, rules: string): Headers {
  const headers = new Headers();
  for (const rule of rules.split(/\n(?=\/)/)) {
    const [folder = '', ...lines] = rule.trim().split('\n');
    if (!path.startsWith(folder.replace('*', ''))) continue;
    for (const line of lines) {
      const [name = '', value = ''] = line.trim().split(': ');
      headers.set(name, value);
    }
  }
  return headers;
}
