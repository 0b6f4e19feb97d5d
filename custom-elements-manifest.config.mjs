export default {
  globs: ['src/chat-ai-widget.ts', 'src/index.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
};
