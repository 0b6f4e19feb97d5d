/**
 * Remembers a name, as far as it may.
 *
 * @type {import('../scripted-ai-agents.mjs').AgentScript}
 */
export const memory = {
  nickname: 'Memory',
  hasPeople: false,
  settings: {
    memory: {
      show_indicator: true,
      toggle_allowed: true,
      delete_on_off: true,
      consent_dialog: {body: 'May I remember what you tell me?'},
    },
  },
  async welcome(chat) {
    const name = chat.facts?.get('name');
    chat.say(name ? `Welcome back, ${name}.` : 'Tell me: my name is …');
  },
  async reply(chat, {text}) {
    const [, name] = /my name is (.+)/i.exec(text) ?? [];
    if (!name) await chat.stream(`I know of you: ${chat.facts?.get('name') ?? 'nothing'}.`);
    else if (chat.facts) {
      chat.facts.set('name', name);
      await chat.stream(`I will remember that, ${name}.`);
    } else await chat.stream(`Hello ${name}. I may not remember it.`);
  },
};
