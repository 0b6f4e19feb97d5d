import {execFileSync, spawn} from 'node:child_process';
import type {ChildProcess} from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

import {zipPlugin} from '../../../scripts/wordpress/plugin.mjs';
import {startDatabase} from './database.js';

const DEBIAN = '/usr/share/wordpress';

export interface WordPress {
  url: string;
  /** The plugin's zip, as `npm run site:wordpress` makes it. */
  zip: string;
  /** What an expression in PHP is there. */
  evaluate: (php: string) => unknown;
  /** Puts code of the site's own into it. */
  addCode: (php: string) => void;
  /** What PHP and WordPress complained about. */
  log: () => string;
  stop(): Promise<void>;
}

/** A new WordPress, with a member called ada and one called ben. Constants go into wp-config.php. */
export async function startWordPress(constants: Record<string, string>): Promise<WordPress> {
  const folder = mkdtempSync(join(tmpdir(), 'wordpress-'));
  const database = await startDatabase(folder);
  const root = join(folder, 'site');
  // Debian has parts of it elsewhere.
  cpSync(DEBIAN, root, {recursive: true, dereference: true});
  const log = join(folder, 'debug.log');
  writeFileSync(join(root, 'wp-config.php'), config(database.socket, log, constants));
  const zip = join(folder, 'chat-ai-widget.zip');
  writeFileSync(zip, zipPlugin());
  execFileSync('php', ['test/sites/wordpress/install.php', root, database.socket]);

  // Workers, for WordPress asks itself.
  const env = {...process.env, PHP_CLI_SERVER_WORKERS: '4'};
  const args = ['-d', 'opcache.enable_cli=1', '-S', '127.0.0.1:0', '-t', root];
  const server = spawn('php', args, {env, detached: true, stdio: ['ignore', 'ignore', 'pipe']});
  const url = await addressOf(server);

  return {
    url,
    zip,
    evaluate: (php) => {
      const code = `$_SERVER['HTTP_HOST'] = '${new URL(url).host}'; require '${root}/wp-load.php'; echo json_encode(${php});`;
      return JSON.parse(execFileSync('php', ['-r', code], {encoding: 'utf8'})) as unknown;
    },
    addCode: (php) => {
      const own = join(root, 'wp-content/mu-plugins');
      mkdirSync(own, {recursive: true});
      writeFileSync(join(own, 'own.php'), `<?php\n${php}`);
    },
    log: () => (existsSync(log) ? readFileSync(log, 'utf8') : ''),
    async stop() {
      // With its workers.
      if (server.pid) process.kill(-server.pid);
      await database.stop();
      rmSync(folder, {recursive: true});
    },
  };
}

function config(socket: string, log: string, constants: Record<string, string>): string {
  const all = {
    DB_NAME: 'wordpress',
    DB_USER: 'root',
    DB_PASSWORD: '',
    DB_HOST: `localhost:${socket}`,
    DB_CHARSET: 'utf8mb4',
    AUTH_KEY: 'a',
    SECURE_AUTH_KEY: 'b',
    LOGGED_IN_KEY: 'c',
    NONCE_KEY: 'd',
    AUTH_SALT: 'e',
    SECURE_AUTH_SALT: 'f',
    LOGGED_IN_SALT: 'g',
    NONCE_SALT: 'h',
    FS_METHOD: 'direct',
    DISABLE_WP_CRON: true,
    WP_HTTP_BLOCK_EXTERNAL: true,
    AUTOMATIC_UPDATER_DISABLED: true,
    WP_DEBUG: true,
    WP_DEBUG_DISPLAY: false,
    WP_DEBUG_LOG: log,
    ...constants,
  };
  const lines = Object.entries(all).map(([name, value]) => `define('${name}', ${phpOf(value)});`);
  return `<?php
${lines.join('\n')}
$host = 'http://' . ($_SERVER['HTTP_HOST'] ?? '127.0.0.1');
define('WP_HOME', $host);
define('WP_SITEURL', $host);
$table_prefix = 'wp_';
defined('ABSPATH') || define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`;
}

function phpOf(value: string | boolean): string {
  return typeof value === 'boolean' ? String(value) : `'${value}'`;
}

/** Where PHP's server says that it has started. */
function addressOf({stderr}: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve) => {
    stderr?.on('data', (text: Buffer) => {
      said += text.toString();
      const [address] = /http:\/\/[\d.]+:\d+/.exec(said) ?? [];
      if (address) resolve(address);
    });
  });
}
