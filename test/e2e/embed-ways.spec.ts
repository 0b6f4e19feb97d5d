import {expectToOpen, ownLines, watchFolders} from './embedding.js';
import {expect, test} from './fixture.js';
import type {PageOfShop} from './shop.js';
import {Widget} from './widget.js';

/** What a page can be made of. */
interface Place {
  /** Address of the script, and of its folder. */
  readonly src: string;
  readonly folder: string;
  /** The element, and the same as `data-*` of the script. */
  readonly tag: string;
  readonly data: string;
  /** What is in the script. */
  readonly code: string;
}

interface Way extends PageOfShop {
  /** Where its chunks come from: the folder of the script, unless told. */
  readonly from?: string;
  /** The chat is in an iframe. */
  readonly inFrame?: boolean;
}

const script = (attributes: string, text = '') => `<script ${attributes}>${text}</script>`;

/** The text of the script, `code`, as those have it who fetch it themselves. */
const withCode = (src: string, run: string) =>
  script('', `fetch("${src}").then((reply) => reply.text()).then((code) => { ${run} })`);

const INSERT = (more: string) => `
  const made = document.createElement('script');
  ${more}
  document.head.append(made);`;

/** As `.html()` and `.append()` of jQuery do. */
const EVALUATE = (more = '') => `${INSERT(`made.text = code; ${more}`)} made.remove();`;

const OTHERS = {before: 'var shop = {};\n', after: '\n;shop.ready = true;'};
const concatenated = (code: string) => ({'/all.js': OTHERS.before + code + OTHERS.after});

/** Left behind by whoever has taken the text out of it; it does not run. */
const inert = (src: string, more = '') => script(`type="text/plain" src="${src}" ${more}`);

const WORK: Record<string, (place: Place) => Way> = {
  'at once, in the head': ({src, data}) => ({head: script(`src="${src}" ${data}`)}),
  async: ({src, tag}) => ({head: script(`async src="${src}"`), body: tag}),
  'async, with data-*': ({src, data}) => ({head: script(`async src="${src}" ${data}`)}),
  defer: ({src, tag}) => ({head: script(`defer src="${src}"`), body: tag}),
  'a page without a body': ({src, data}) => ({
    html: `<!doctype html><html><head>${script(`src="${src}" ${data}`)}</head></html>`,
  }),
  'type=module': ({src, tag}) => ({head: script(`type="module" src="${src}"`), body: tag}),
  'type=module, with data-*': ({src, data}) => ({
    head: script(`type="module" src="${src}" ${data}`),
  }),
  'twice, at once': ({src, data}) => ({
    head: script(`src="${src}" ${data}`),
    body: script(`src="${src}" ${data}`),
  }),
  'twice, async and as a module': ({src, data}) => ({
    head: script(`async src="${src}" ${data}`),
    body: script(`type="module" src="${src}" ${data}`),
  }),
  'with a version': ({src, tag}) => ({head: script(`defer src="${src}?ver=6.5"`), body: tag}),
  redirected: ({folder, tag}) => ({
    head: script('defer src="/latest/embed.js"'),
    body: tag,
    moved: {'/latest/': folder},
    from: '/latest/',
  }),
  'by document.write': ({src, data}) => ({
    body: script('', `document.write('${script(`src="${src}" ${data}`).replace('</', '<\\/')}')`),
  }),
  'in an iframe with srcdoc': ({src, data}) => ({
    body: `<iframe title="Help" width="600" height="500"
      srcdoc='<!doctype html>${script(`defer src="${src}" ${data}`)}'></iframe>`,
    inFrame: true,
  }),
  'on a page with a base of its own': ({folder, data}) => ({
    head: `<base href="${folder}" />${script(`defer src="embed.js" ${data}`)}`,
  }),
  'on a page whose base is elsewhere': ({src, data}) => ({
    head: `<base href="/far/away/" />${script(`defer src="${src}" ${data}`)}`,
  }),
  'inserted by a script': ({src, tag}) => ({
    body: tag + script('', INSERT(`made.src = '${src}';`)),
  }),
  'inserted by a script, and the element as well': ({src, tag}) => ({
    body: script(
      '',
      `${INSERT(`made.src = '${src}';`)}
      const {attributes} = new DOMParser().parseFromString('${tag.replace('</', '<\\/')}', 'text/html').body.firstChild;
      const chat = document.createElement('chat-ai-widget');
      for (const {name, value} of attributes) chat.setAttribute(name, value);
      document.body.append(chat);`,
    ),
  }),
  'evaluated, with a tag that names it': ({src, tag}) => ({
    body: inert(src) + tag + withCode(src, 'new Function(code)()'),
  }),
  'evaluated as jQuery does, with data-* on its tag': ({src, data}) => ({
    body: inert(src, data) + withCode(src, EVALUATE()),
  }),
  'evaluated, with data-base': ({src, folder, tag}) => ({
    body: tag + withCode(src, EVALUATE(`made.dataset.base = '${folder}';`)),
  }),
  'evaluated, with data-base on another tag': ({src, folder, tag}) => ({
    body: tag + script(`data-base="${folder}"`) + withCode(src, 'new Function(code)()'),
  }),
  'among other scripts, with data-base': ({folder, data, code}) => ({
    head: script(`src="/all.js" data-base="${folder}" ${data}`),
    files: concatenated(code),
  }),
  'among other scripts, with data-base without its slash': ({folder, data, code}) => ({
    head: script(`src="/all.js" data-base="${folder.slice(0, -1)}" ${data}`),
    files: concatenated(code),
  }),
  'among other scripts, with a data-base of the page': ({folder, data, code}) => ({
    head: script(`src="/all.js" data-base="/assets/chat/" ${data}`),
    files: concatenated(code),
    moved: {'/assets/chat/': folder},
    from: '/assets/chat/',
  }),
  'among other scripts, with a tag that names it': ({src, tag, code}) => ({
    head: inert(src) + script('defer src="/all.js"'),
    body: tag,
    files: concatenated(code),
  }),
};

/** Nothing tells where the chunks are: the launcher is there, and who opens the chat reads why. */
const SAY: Record<string, (place: Place) => Way> = {
  'evaluated, with nothing': ({src, tag}) => ({
    body: tag + withCode(src, 'new Function(code)()'),
  }),
  'evaluated as jQuery does, with nothing': ({src, tag}) => ({
    body: tag + withCode(src, EVALUATE()),
  }),
  'imported by a module': ({src, tag}) => ({
    body: tag + script('type="module"', `import "${src}";`),
  }),
  'among other scripts, with nothing': ({data, code}) => ({
    head: script(`defer src="/all.js" ${data}`),
    files: concatenated(code),
  }),
};

const place = async ({src, tag, data}: {src: string; tag: () => string; data: () => string}) => ({
  src,
  folder: new URL('.', src).href,
  tag: tag(),
  data: data(),
  code: await (await fetch(src)).text(),
});

for (const [name, way] of Object.entries(WORK)) {
  test(`the script tag works: ${name}`, async ({page, visit, embed, shop, widget}) => {
    const here = await place(embed);
    const {from = here.folder, inFrame, ...content} = way(here);
    const {moved} = content;
    const folders = watchFolders(page);

    await visit({head: '', body: '', ...content});

    await expectToOpen(inFrame ? new Widget(page.frameLocator('iframe')) : widget);
    const {href} = new URL(from, shop.url);
    // One chunk asks for another where it was found itself.
    expect([...folders].filter((folder) => folder !== here.folder || !moved)).toEqual([href]);
  });
}

for (const [name, way] of Object.entries(SAY)) {
  test(`the script tag says what to write: ${name}`, async ({visit, embed, widget, complaints}) => {
    await visit({head: '', body: '', ...way(await place(embed))});

    await widget.open();

    await expect(widget.host.getByRole('button', {name: 'Try again'})).toBeVisible();
    await expect.poll(() => ownLines(complaints)).toHaveLength(1);
    expect(ownLines(complaints).join()).toMatch(/data-base|chunk\/failed/);
    expect(complaints.filter((line) => /^\w*Error/.test(line))).toEqual([]);
    complaints.length = 0;
  });
}

test('everything in one file works from wherever it is', async ({page, visit, embed, widget}) => {
  const single = new URL('chat-ai-widget.single.js', embed.src).href;
  const folders = watchFolders(page);

  await visit({
    head: script(`src="/vendor/chat.js" ${embed.data()}`),
    body: '',
    files: {'/vendor/chat.js': await (await fetch(single)).text()},
  });

  await expectToOpen(widget);
  expect([...folders]).toEqual([]);
});
