/** @typedef {{url: string, content: string, outputPath: string}} Result Of Eleventy. */
/** @typedef {{id: number, url: string, page: string, title: string, text: string}} Section */

/**
 * All of the site by its headings, for the search.
 *
 * @param {Result[]} results
 * @returns {Section[]}
 */
export function sectionsOf(results) {
  return results
    .flatMap(({url, content}) => {
      const main = /<main[^>]*>([^]*)<\/main>/.exec(content)?.[1];
      if (!main) return [];
      const [, page = ''] = /<h1[^>]*>([^]*?)<\/h1>/.exec(main) ?? [];
      return main.split(/(?=<h[1-4][ >])/).flatMap((part) => {
        const heading = /^<h([1-4])(?:[^>]*? id="([^"]+)")?[^>]*>([^]*?)<\/h\1>([^]*)$/.exec(part);
        if (!heading) return [];
        const [, level, id, title = '', rest = ''] = heading;
        const anchor = level !== '1' && id ? `#${id}` : '';
        return [
          {
            url: url.slice(1).replace(/(^|\/)$/, '$1index.html') + anchor,
            page: textOf(page),
            title: textOf(title),
            text: textOf(rest),
          },
        ];
      });
    })
    .map((section, id) => ({id, ...section}));
}

/** @param {string} html */
function textOf(html) {
  return html
    .replace(/<(script|style|template|form)\b[^]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(lt|gt|quot|amp|#39);/g, (_, name) => ENTITIES[/** @type {'lt'} */ (name)])
    .replace(/\s+/g, ' ')
    .trim();
}

const ENTITIES = {lt: '<', gt: '>', quot: '"', amp: '&', '#39': "'"};
