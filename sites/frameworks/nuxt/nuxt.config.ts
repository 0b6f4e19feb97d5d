export default defineNuxtConfig({
  compatibilityDate: '2026-01-01',
  telemetry: false,
  vue: {compilerOptions: {isCustomElement: (tag) => tag === 'chat-ai-widget'}},
  // This version has no room for the payload of `/` in its cache.
  experimental: {payloadExtraction: false},
  app: {head: {title: 'Lamps'}},
  typescript: {tsConfig: {vueCompilerOptions: {strictTemplates: true}}},
});
