/** Who may import whom, types included; docs/architecture.md has the reasons. */

/** Each room, and the rooms it may import. Whatever else it needs, it gets from who made it. */
const KNOWS = {
  contract: '',
  analytics: 'contract',
  'token-endpoint': '',
  // What the launcher itself needs: its words, the page's language, the colours of an earlier page.
  element: 'contract i18n/(launcher-words|page-language) memory/kept-looks',
  theme: '',
  i18n: 'contract conversation',
  conversation: 'contract',
  memory: 'contract conversation',
  page: 'contract conversation memory i18n',
  session: 'contract memory',
  sendbird: 'contract conversation session',
  'chat-window': 'contract conversation theme i18n',
  chat: 'contract conversation memory page session i18n sendbird/widget-setting',
};

const LIT = '/(lit|lit-html|lit-element|@lit)/';
const SEES_LIT = 'theme i18n chat-window chat/window-box[.]styles';

/** A room within `src/`, or several, as a pattern. */
const paths = (rooms) => `^src/(${rooms.trim().split(/\s+/).join('|')})(/|[.]|$)`;

module.exports = {
  forbidden: [
    {name: 'no-circular', severity: 'error', from: {}, to: {circular: true}},
    ...Object.entries(KNOWS).map(([room, others]) => ({
      name: `${room}-knows`,
      severity: 'error',
      from: {path: paths(room)},
      // What is imported late is asked for by whoever wants to chat: the element, mostly.
      to: {
        path: '^src/',
        pathNot: paths(`${room} ${others}`),
        dependencyTypesNot: ['dynamic-import'],
      },
    })),
    {
      name: 'sdk-only-in-sendbird',
      severity: 'error',
      from: {path: '^src', pathNot: paths('sendbird')},
      to: {path: '@sendbird/chat'},
    },
    {
      name: 'lit-only-in-views',
      severity: 'error',
      from: {path: '^src', pathNot: paths(SEES_LIT)},
      to: {path: LIT},
    },
    {
      name: 'nobody-knows-the-element',
      severity: 'error',
      from: {path: '^src/', pathNot: `${paths('element')}|^src/(index|embed)[.]ts`},
      to: {path: paths('element')},
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: {fileName: 'tsconfig.json'},
    doNotFollow: {path: 'node_modules'},
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.js'],
    },
  },
};
