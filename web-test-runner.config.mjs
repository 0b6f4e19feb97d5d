import {fileURLToPath} from 'node:url';

import {esbuildPlugin} from '@web/dev-server-esbuild';
import {defaultReporter} from '@web/test-runner';
import {chromeLauncher} from '@web/test-runner-chrome';

import {localSendbird} from './demo/server/test-runner-plugin.mjs';
import {browserArgs, findBrowser} from './scripts/browser.mjs';
import {countTests} from './scripts/count-tests.mjs';
import {webkitLauncher} from './scripts/webkit/launcher.mjs';

const coverage = process.argv.includes('--coverage');

const isWebKit = process.env.BROWSER === 'webkit';

/** What is drawn, typed, stored and sent, as far as engines differ in it. */
const IN_WEBKIT = [
  'test/chat-window/**/*.test.ts',
  'test/element/*.test.ts',
  'test/i18n/direction.test.ts',
  'test/integration/{files,forms,messages,network-socket,sign-in,token-expiry}.test.ts',
];

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  files: isWebKit ? IN_WEBKIT : ['test/**/*.test.ts', '!test/e2e/**'],
  nodeResolve: {exportConditions: ['development']},
  // One page at a time: focus, visibility and screenshots belong to the page in front.
  concurrency: 1,
  testFramework: {config: {timeout: '15000'}},
  testsFinishTimeout: 180_000,
  plugins: [
    localSendbird(),
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
    }),
  ],
  browsers: [
    isWebKit
      ? webkitLauncher()
      : chromeLauncher({launchOptions: {executablePath: findBrowser(), args: browserArgs}}),
  ],
  filterBrowserLogs: ({args}) => !String(args[0]).includes('Lit is in dev mode'),
  reporters: [defaultReporter({reportTestResults: true, reportTestProgress: false}), countTests()],
  coverage,
  coverageConfig: {
    include: ['src/**/*.ts'],
    threshold: {statements: 90, branches: 90, functions: 90, lines: 90},
    reporters: ['lcovonly', 'text'],
  },
};
