// Prints what a page writes to load this very build and nothing else: `npm run integrity -- URL`.
import {readFileSync} from 'node:fs';

import {integritySnippet} from './build/integrity.mjs';

const [base = 'https://cdn.example/chat-ai-widget@1/'] = process.argv.slice(2);
const integrity = JSON.parse(readFileSync('dist/cdn/integrity.json', 'utf8'));
console.log(integritySnippet(integrity, base.replace(/\/?$/, '/')));
