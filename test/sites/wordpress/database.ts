import {execFileSync, spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {userInfo} from 'node:os';
import {setTimeout} from 'node:timers/promises';

/** A MariaDB of its own, that nobody reaches but by its socket. */
export interface Database {
  socket: string;
  stop(): Promise<void>;
}

export async function startDatabase(folder: string): Promise<Database> {
  const data = join(folder, 'data');
  const socket = join(folder, 'mariadb.sock');
  const common = ['--no-defaults', `--datadir=${data}`, `--user=${userInfo().username}`];
  const plain = ['--auth-root-authentication-method=normal', '--skip-test-db'];
  execFileSync('mariadb-install-db', [...common, ...plain], {stdio: 'ignore'});

  const quick = ['--innodb-flush-log-at-trx-commit=0', '--skip-log-bin'];
  const own = ['--skip-networking', `--socket=${socket}`, `--pid-file=${join(folder, 'pid')}`];
  const server = spawn('mariadbd', [...common, ...own, ...quick], {stdio: 'ignore'});
  const ended = once(server, 'exit');
  while (!existsSync(socket)) {
    if (server.exitCode !== null) throw new Error(`mariadbd ended with ${server.exitCode}.`);
    await setTimeout(50);
  }
  return {
    socket,
    async stop() {
      server.kill();
      await ended;
    },
  };
}
