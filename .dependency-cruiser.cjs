/** Who may import whom; docs/architecture.md has the reasons. Type-only imports are free. */
const lazyOrType = ['dynamic-import', 'type-only'];
const never = (name, from, to, allowed = ['type-only']) => ({
  name,
  severity: 'error',
  from: {path: from},
  to: {path: to, dependencyTypesNot: allowed},
});

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: {circular: true, viaOnly: {dependencyTypesNot: lazyOrType}},
    },
    never(
      'entry-stays-light',
      '^src/(index|embed)|^src/(contract|element|theme)/',
      '^src/(chat|session|conversation|sendbird|chat-window)/',
      lazyOrType,
    ),
    {
      ...never('sdk-only-in-sendbird', '^src', '@sendbird/chat'),
      from: {path: '^src', pathNot: '^src/sendbird/'},
    },
    never(
      'session-knows-no-conversation',
      '^src/session/',
      '^src/(sendbird|conversation|chat-window)/',
    ),
    never(
      'conversation-is-pure',
      '^src/conversation/',
      '^src/(sendbird|session|chat-window)/|/lit/',
    ),
    never('sendbird-has-no-views', '^src/sendbird/', '^src/chat-window/|/lit/'),
    never('views-know-no-session', '^src/chat-window/', '^src/(session|sendbird|chat|element)/'),
    {
      name: 'token-endpoint-stands-alone',
      severity: 'error',
      from: {path: '^src/token-endpoint/'},
      to: {pathNot: '^src/token-endpoint/'},
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
