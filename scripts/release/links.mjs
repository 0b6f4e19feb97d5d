/**
 * The text of a page in this repository, for readers elsewhere: its links lead to the files of one
 * tag, and its pictures come from there.
 *
 * @param {string} markdown
 * @param {string} repository Address of its page on GitHub.
 * @param {string} tag
 */
export function withAbsoluteLinks(markdown, repository, tag) {
  return markdown.replace(
    /(!?)(\[[^\]]*\]\()(?!https?:|mailto:|#)([^)\s]+)/g,
    (_, picture, text, path) =>
      `${picture}${text}${repository}/${picture ? 'raw' : 'blob'}/${tag}/${path}`,
  );
}
