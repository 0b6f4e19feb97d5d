import hljs from 'highlight.js/lib/core';
import css from 'highlight.js/lib/languages/css';
import javascript from 'highlight.js/lib/languages/javascript';
import php from 'highlight.js/lib/languages/php';
import typescript from 'highlight.js/lib/languages/typescript';
import xml from 'highlight.js/lib/languages/xml';
import yaml from 'highlight.js/lib/languages/yaml';

for (const [name, language] of Object.entries({css, javascript, php, typescript, xml, yaml})) {
  hljs.registerLanguage(name, language);
}

/**
 * @param {Element} place
 * @param {string} code
 * @param {string} language
 */
export function showCode(place, code, language) {
  if (!hljs.getLanguage(language)) {
    place.textContent = code;
    return;
  }
  // What highlight.js returns is the code, escaped, in spans.
  place.innerHTML = hljs.highlight(code, {language}).value;
}
