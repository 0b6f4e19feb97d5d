import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {createServer} from 'node:net';
import type {AddressInfo} from 'node:net';
import {join, resolve} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';

import {installWidget} from '../framework-pages.js';

const RECIPES_FOLDER = resolve('recipes/token-endpoint');
const JACKSON = ['core', 'databind', 'annotations'].map(
  (part) => `/usr/share/java/jackson-${part}.jar`,
);

/** How long one may take to start, in ms: some are compiled then. */
const PATIENCE = 90_000;

export interface Recipe {
  /** Where it lies; by default the folder of its name. */
  folder?: string;
  /** Who of PROGRAMS runs it; by default this Node. */
  needs?: string;
  /** What is run once, before. */
  build?: string[];
  run: (port: string) => string[];
  /** Its framework answers other methods by itself, and says nothing. */
  isSilentOnMethods?: boolean;
  /** Its framework does not say by which address it was asked, so its own is listed. */
  hidesHost?: boolean;
}

const node: Recipe = {run: () => [process.execPath, 'server.mjs']};
const next = 'node_modules/next/dist/bin/next';

export const RECIPES: Readonly<Record<string, Recipe>> = {
  node,
  'express-4': node,
  'express-5': node,
  fastify: node,
  hono: node,
  next: {
    build: [process.execPath, `../${next}`, 'build'],
    run: (port) => [process.execPath, `../${next}`, 'start', '-H', '127.0.0.1', '-p', port],
    isSilentOnMethods: true,
    hidesHost: true,
  },
  worker: {run: () => [process.execPath, resolve('test/sites/endpoints/workerd.mjs')]},
  php: {needs: 'PHP', run: (port) => ['php', '-S', `127.0.0.1:${port}`, 'chat-token.php']},
  flask: {
    folder: 'python',
    needs: 'Flask',
    run: (port) => ['/usr/bin/python3', '-m', 'flask', '--app', 'flask_app', 'run', '-p', port],
  },
  django: {
    folder: 'python',
    needs: 'Django',
    run: (port) => ['/usr/bin/python3', 'django_app.py', 'runserver', '--noreload', port],
  },
  rack: {
    folder: 'ruby',
    needs: 'Rack',
    run: (port) => ['puma', '-b', `tcp://127.0.0.1:${port}`, 'config.ru'],
  },
  go: {needs: 'Go', run: () => ['go', 'run', 'main.go']},
  java: {needs: 'Java', run: () => ['java', '-cp', JACKSON.join(':'), 'ChatToken.java']},
};

/** What the recipes import is what is published, where npm would have put it. */
export function installEndpoint(): void {
  installWidget([join(RECIPES_FOLDER, 'node_modules/chat-ai-widget')]);
}

/** What each of them reads. */
type RecipeEnv = Record<
  | 'SENDBIRD_APP_ID'
  | 'SENDBIRD_API_TOKEN'
  | 'SENDBIRD_API_HOST'
  | 'ALLOWED_ORIGINS'
  | 'DEMO_SESSIONS',
  string
>;

export interface RunningRecipe {
  url: string;
  /** All that it has printed. */
  output: () => string;
  stop: () => Promise<void>;
}

/** Runs it as its page says, on a port that is free. Throws with what it printed. */
export async function startRecipe(name: string, env: RecipeEnv): Promise<RunningRecipe> {
  const {folder = name, build, run, hidesHost} = RECIPES[name]!;
  const cwd = join(RECIPES_FOLDER, folder);
  const port = await freePort();
  const settings = {PORT: port, LANG: 'C.UTF-8', NEXT_TELEMETRY_DISABLED: '1', ...env};
  if (hidesHost) settings.ALLOWED_ORIGINS += `,http://127.0.0.1:${port}`;
  if (build) await once(launch(build, cwd, {}).child, 'close');

  const {child, output} = launch(run(port), cwd, settings);
  const stop = async () => {
    if (child.exitCode !== null || child.pid === undefined) return;
    const closed = once(child, 'close');
    // What it has started goes as well.
    process.kill(-child.pid, 'SIGKILL');
    await closed;
  };
  const url = `http://127.0.0.1:${port}/chat-token`;
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    if (
      await fetch(url, {method: 'OPTIONS'}).then(
        () => true,
        () => false,
      )
    )
      break;
    if (child.exitCode === null && Date.now() < deadline) await pause(100);
    else {
      await stop();
      throw new Error(`The recipe “${name}” does not start:\n${output()}`);
    }
  }
  return {url, output, stop};
}

function launch([command = '', ...args]: string[], cwd: string, env: Record<string, string>) {
  const child = spawn(command, args, {
    cwd,
    detached: true,
    env: {...process.env, ...env},
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text: Buffer) => {
      printed += text.toString();
    });
  }
  return {child, output: () => printed};
}

async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return String(port);
}
