#!/usr/bin/env node
// `npx chat-ai-widget COMMAND`: each command is loaded when it is asked for.

/**
 * @typedef {object} Command
 * @property {string} summary What it is for, in a line.
 * @property {() => Promise<{run(args: string[]): Promise<number>}>} load `run` gives the exit code.
 */

/** @type {Record<string, Command>} */
const COMMANDS = {
  'check-endpoint': {
    summary: 'Checks a token endpoint from outside, and says what to mend',
    load: () => import('./check-endpoint/command.mjs'),
  },
  migrate: {
    summary: 'Prints the tag for a page that has Sendbird’s own widget',
    load: () => import('./migrate/command.mjs'),
  },
};

const [name = '', ...args] = process.argv.slice(2);
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;

if (command) {
  const {run} = await command.load();
  process.exitCode = await run(args);
} else {
  const isHelp = ['', 'help', '--help', '-h'].includes(name);
  if (!isHelp) console.error(`There is no command “${name}”.\n`);
  console.log(usage());
  process.exitCode = isHelp ? 0 : 2;
}

function usage() {
  const lines = Object.entries(COMMANDS).map(
    ([key, {summary}]) => `  ${key.padEnd(16)} ${summary}`,
  );
  return `Usage: npx chat-ai-widget COMMAND

${lines.join('\n')}

npx chat-ai-widget COMMAND --help says more.`;
}
