/** What stands above the changes that no release has yet. */
const UNRELEASED = '## Unreleased\n';

/**
 * What a release brought, without its heading; of the changes that none has yet, by `Unreleased`.
 *
 * @param {string} changelog
 * @param {string} version
 * @returns {string | null} `null` if there is no such section, or nothing in it.
 */
export function sectionOf(changelog, version) {
  const sections = changelog.split(/^## /m).slice(1);
  const found = sections.find((section) => section.split(/\s/)[0] === version);
  return found?.replace(/^.*\n/, '').trim() || null;
}

/**
 * Makes what is unreleased the section of a version.
 *
 * @param {string} changelog
 * @param {string} version
 * @param {string} date As `2026-11-29`.
 */
export function cut(changelog, version, date) {
  if (sectionOf(changelog, version)) throw new Error(`CHANGELOG.md has ${version} already.`);
  if (!sectionOf(changelog, 'Unreleased')) {
    throw new Error('CHANGELOG.md has nothing under "## Unreleased".');
  }
  return changelog.replace(UNRELEASED, `${UNRELEASED}\n## ${version} (${date})\n`);
}
