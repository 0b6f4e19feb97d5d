import type {TranscriptKind} from '../contract/chat-element.js';
import {filesOf} from './files-of.js';
import type {Conversation, Message} from './model.js';

/** What was said, as a text, a complete HTML document or JSON. What was never sent is not in it. */
export function transcriptOf(
  {bot, messages}: Conversation,
  kind: TranscriptKind,
  language: string,
): string {
  const lines = messages.filter(({messageId}) => messageId !== 0);
  if (kind === 'json') return toJson(bot.name, lines);
  const time = timesIn(language);
  const said = lines.map((message) => ({
    at: message.createdAt,
    time: time.format(message.createdAt),
    name: nameOf(message),
    text: textOf(message),
  }));
  if (kind === 'text') {
    const parts = said.map(({time, name, text}) => `[${time}] ${name}\n${text}`.trim());
    return `${[bot.name, ...parts].join('\n\n')}\n`;
  }
  const rows = said.map(
    ({at, time, name, text}) =>
      `<section><h2 dir="auto">${escape(name)}</h2>` +
      `<time datetime="${new Date(at).toISOString()}">${escape(time)}</time>` +
      `<p dir="auto">${escape(text)}</p></section>`,
  );
  return `<!doctype html>
<html lang="${escape(language)}" dir="auto">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escape(bot.name)}</title>
<style>
body{max-width:65ch;margin:2em auto;padding:0 1em;font:1em/1.5 system-ui,sans-serif}
section{margin:1em 0;break-inside:avoid-page}
h2,time{display:inline;margin-inline-end:.5em;font-size:1em}
time{color:#555}
p{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}
</style>
<h1 dir="auto">${escape(bot.name)}</h1>
${rows.join('\n')}
</html>
`;
}

function toJson(title: string, messages: readonly Message[]): string {
  const said = messages.flatMap<object>((message) => {
    const {type, createdAt} = message;
    const at = new Date(createdAt).toISOString();
    if (type === 'system') return {type, at, text: message.text, participant: message.participant};
    const {id, name, role} = message.sender;
    const from = {id, name, role};
    if (type === 'text') return {type, at, from, text: message.text};
    return filesOf(message).map(({name: fileName, url, mimeType, size}) => {
      return {type, at, from, file: {name: fileName, url, mimeType, size}};
    });
  });
  return `${JSON.stringify({title, messages: said}, null, 2)}\n`;
}

/** A tag that means nothing reads as English. */
function timesIn(language: string): Intl.DateTimeFormat {
  const options = {dateStyle: 'long', timeStyle: 'short'} as const;
  try {
    return new Intl.DateTimeFormat(language, options);
  } catch {
    return new Intl.DateTimeFormat('en', options);
  }
}

function nameOf(message: Message): string {
  return message.type === 'system' ? '' : message.sender.name || message.sender.id;
}

/** Somebody who came or went has no words: an arrow is understood in every language. */
function textOf(message: Message): string {
  if (message.type === 'file') {
    return filesOf(message)
      .map(({name, url}) => `${name} <${url}>`)
      .join('\n');
  }
  if (message.type === 'text' || !message.participant) return message.text;
  const {name, joined} = message.participant;
  return `${joined ? '→' : '←'} ${name}`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
}
