// What tests on other people's sites need of Debian.
import {existsSync} from 'node:fs';
import {delimiter, join} from 'node:path';

/** @typedef {import('../../scripts/debian.mjs').Need} Need */

/** @type {Need[]} */
export const PROGRAMS = [
  {name: 'PHP', packages: ['php-cli', 'php-curl'], isThere: () => isOnPath('php')},
  {
    name: 'WordPress',
    packages: [
      'wordpress',
      'wordpress-theme-twentytwentyone',
      'wordpress-theme-twentytwentythree',
      'mariadb-server-core',
      'php-mysql',
      'php-zip',
      // WordPress wants PHP for a web server, and a web server: the smallest ones.
      'php-cgi',
      'mini-httpd',
    ],
    isThere: () => existsSync('/usr/share/wordpress') && isOnPath('mariadbd'),
  },
  {name: 'gettext', packages: ['gettext'], isThere: () => isOnPath('xgettext')},
  {
    name: 'Flask',
    packages: ['python3-flask'],
    isThere: () => existsSync('/usr/lib/python3/dist-packages/flask'),
  },
  {
    name: 'Django',
    packages: ['python3-django'],
    isThere: () => existsSync('/usr/lib/python3/dist-packages/django'),
  },
  {name: 'Rack', packages: ['puma', 'ruby-rack'], isThere: () => isOnPath('puma')},
  {name: 'Go', packages: ['golang-go'], isThere: () => isOnPath('go')},
  {
    name: 'Java',
    packages: ['default-jdk-headless', 'libjackson2-databind-java'],
    isThere: () => isOnPath('javac') && existsSync('/usr/share/java/jackson-databind.jar'),
  },
  {name: 'PHP_CodeSniffer', packages: ['php-codesniffer'], isThere: () => isOnPath('phpcs')},
];

/** Whether what a test needs could be had. */
export function isThere(/** @type {string} */ name) {
  return PROGRAMS.some((program) => program.name === name && program.isThere());
}

function isOnPath(/** @type {string} */ command) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .some((folder) => existsSync(join(folder, command)));
}
