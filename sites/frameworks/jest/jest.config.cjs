module.exports = {
  testEnvironment: 'jsdom',
  transformIgnorePatterns: [
    '/node_modules/(?!(chat-ai-widget|@?lit|lit-html|lit-element|@sendbird)/)',
  ],
};
