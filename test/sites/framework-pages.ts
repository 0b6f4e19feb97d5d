import {execFile, execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {extname, join, resolve} from 'node:path';
import {promisify} from 'node:util';

import type {Page} from '@playwright/test';
import {WebSocket} from 'ws';

import type {LocalSendbird} from '../../demo/server/start.mjs';
import {close, serve} from '../../demo/server/web-server.mjs';
import {createTokenEndpoint} from '../../dist/token-endpoint/index.js';

const PLACE = resolve('sites/frameworks');

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
};

/** Where npm would have put the widget: React 18 is not the one that the others have. */
const PLACES = [PLACE, join(PLACE, 'react-18')].map((folder) =>
  join(folder, 'node_modules/chat-ai-widget'),
);

/** What the pages import is what is published. */
export function installWidget(places = PLACES): void {
  const folder = mkdtempSync(join(tmpdir(), 'widget-'));
  const pack = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const [{filename}] = JSON.parse(execFileSync('npm', pack, {stdio: 'pipe'}).toString()) as [
    {filename: string},
  ];
  for (const place of places) {
    rmSync(place, {recursive: true, force: true});
    mkdirSync(place, {recursive: true});
    execFileSync('tar', ['-xzf', join(folder, filename), '-C', place, '--strip-components=1']);
  }
  rmSync(folder, {recursive: true});
}

/** Runs what a page's package.json calls so; what it prints is the error. */
export async function runScript(name: string, script: string): Promise<void> {
  const env = {...process.env, CI: '1', NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production'};
  const options = {cwd: join(PLACE, name), env, maxBuffer: 2 ** 26};
  try {
    await promisify(execFile)('npm', ['run', '--silent', script], options);
  } catch (error) {
    const {stdout, stderr} = error as {stdout: string; stderr: string};
    throw new Error(`${name}: npm run ${script}\n${stdout}\n${stderr}`, {cause: error});
  }
}

type Service = Pick<LocalSendbird, 'appId' | 'apiToken' | 'apiHost'>;

/** Serves a built page, and tokens for Ada. */
export async function startPage(folder: string, {appId, apiToken, apiHost}: Service) {
  const authenticate = () => ({userId: 'ada'});
  const issue = createTokenEndpoint({appId, apiToken, apiHost, authenticate});
  const web = await serve(async (request) => {
    const {pathname} = new URL(request.url);
    if (pathname === '/chat-token') return issue(request);
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    const bytes = await readFile(join(PLACE, folder, path)).catch(() => null);
    const headers = {'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream'};
    return bytes ? new Response(bytes, {headers}) : new Response(null, {status: 404});
  }, 0);
  return {url: `http://${web.host}`, stop: () => close(web.server)};
}

/** The pages name no host, so what they ask of Sendbird goes to the local one on the way. */
export async function routeToLocal(page: Page, {apiHost, wsHost}: LocalSendbird): Promise<void> {
  await page.route('https://api-app.sendbird.com/**', async (route) => {
    const {pathname, search} = new URL(route.request().url());
    await route.fulfill({response: await route.fetch({url: apiHost + pathname + search})});
  });
  await page.routeWebSocket('wss://ws-app.sendbird.com/**', (socket) => {
    const {pathname, search} = new URL(socket.url());
    const local = new WebSocket(wsHost + pathname + search, socket.protocols());
    const opened = new Promise((done) => local.once('open', done));
    local.on('message', (data: Buffer) => socket.send(data.toString()));
    local.on('close', () => void socket.close());
    socket.onMessage((message) => void opened.then(() => local.send(message)));
    socket.onClose(() => local.close());
  });
}
