import {execFileSync} from 'node:child_process';

/**
 * What speaks against publishing what is here: a release is made of a commit that everybody can
 * read, and has a tag and a section of its own.
 *
 * @param {string} version
 * @param {string | null} notes Its section of the changelog.
 */
export function objectionsTo(version, notes) {
  const found = [];
  if (git('status', '--porcelain')) found.push('There are changes that are in no commit.');
  if (!git('tag', '--points-at', 'HEAD').split('\n').includes(`v${version}`)) {
    found.push(`This commit has no tag v${version}: \`npm version\` makes both.`);
  }
  if (!notes) found.push(`CHANGELOG.md has no section for ${version}.`);
  return found;
}

/** @param {string[]} args */
export function git(...args) {
  return execFileSync('git', args, {encoding: 'utf8'}).trim();
}
