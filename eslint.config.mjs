import js from '@eslint/js';
import {configs as lit} from 'eslint-plugin-lit';
import {configs as wc} from 'eslint-plugin-wc';
import ts from 'typescript-eslint';

export default ts.config(
  // Types for frameworks, and pages made with them, are checked where these are installed: test/sites.
  {
    ignores: [
      'dist/',
      'release/',
      'coverage/',
      'test-results/',
      'frameworks/',
      'sites/frameworks/',
      'sites/shopify/extensions/chat/assets/',
      '_site/',
      'recipes/**/.next/',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [...ts.configs.strictTypeChecked],
    languageOptions: {parserOptions: {project: 'tsconfig.test.json'}},
    rules: {
      // `${status}` of a number is what every message here means.
      '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true}],
      '@typescript-eslint/no-confusing-void-expression': ['error', {ignoreArrowShorthand: true}],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // `const {signal: _, ...rest}` leaves something out.
      '@typescript-eslint/no-unused-vars': ['error', {ignoreRestSiblings: true}],
      // Sendbird types its options as classes and takes plain objects.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/best-practice']],
    rules: {
      'max-lines': ['error', 300],
      // Lit calls a listener of a template as a method of its host.
      '@typescript-eslint/unbound-method': 'off',
      'no-console': 'error',
      'no-warning-comments': 'error',
      // Registration belongs to the entry that needs the element, not to its class.
      'wc/file-name-matches-element': 'off',
      'wc/define-tag-after-class-definition': 'off',
      'wc/guard-super-call': 'off',
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // A test may assert what the page it built must contain.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // chai's `expect(x).to.be.true`.
      '@typescript-eslint/no-unused-expressions': 'off',
      // Snapshots of the DOM make `equal()` a promise by type; for values it is none.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {allowForKnownSafeCalls: [{from: 'package', name: 'Equal', package: 'chai'}]},
      ],
      'max-lines': ['error', 400],
      // A fixture of Playwright names what it needs, if only nothing.
      'no-empty-pattern': ['error', {allowObjectPatternsAsParameters: true}],
    },
  },
  {
    files: ['**/*.mjs', 'demo/**/*.js', 'sites/wordpress/**/*.js', 'recipes/**/*.js'],
    languageOptions: {
      globals: Object.fromEntries(
        'process console URL URLSearchParams Buffer setTimeout clearTimeout setInterval clearInterval setImmediate queueMicrotask fetch Request Response Headers FormData Blob File AbortController AbortSignal TextEncoder TextDecoder structuredClone performance crypto document window location customElements localStorage sessionStorage navigator HTMLElement CustomEvent Event EventSource MutationObserver IntersectionObserver DataTransfer OffscreenCanvas Path2D WebSocket EventTarget MessageEvent CloseEvent Element Option history matchMedia addEventListener CSS HTMLFormElement HTMLInputElement HTMLSelectElement HTMLIFrameElement HTMLDialogElement HTMLAnchorElement HTMLTemplateElement'
          .split(' ')
          .map((name) => [name, 'readonly']),
      ),
    },
    rules: {'max-lines': ['error', 300]},
  },
);
