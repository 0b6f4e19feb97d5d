import {expect, fixture, html} from '@open-wc/testing';

import {languageOf} from '../../src/i18n/page-language.js';

describe('languageOf', () => {
  const {documentElement} = document;
  const {lang} = documentElement;
  afterEach(() => {
    documentElement.lang = lang;
  });

  const languageIn = async (template: ReturnType<typeof html>) => {
    const root = await fixture<HTMLElement>(template);
    return languageOf(root.querySelector('i') ?? root);
  };

  it('is the element’s own', async () => {
    expect(
      await languageIn(html`
        <p lang="fr"><i lang="ko"></i></p>
      `),
    ).to.equal('ko');
  });

  it('is that of the nearest around it', async () => {
    expect(
      await languageIn(html`
        <p lang="fr">
          <b><i></i></b>
        </p>
      `),
    ).to.equal('fr');
  });

  it('is the page’s', async () => {
    documentElement.lang = 'de';

    expect(
      await languageIn(html`
        <p><i></i></p>
      `),
    ).to.equal('de');
  });

  it('is the browser’s where the page says nothing', async () => {
    documentElement.removeAttribute('lang');

    expect(
      await languageIn(html`
        <p><i></i></p>
      `),
    ).to.equal(navigator.language);
  });

  it('is the browser’s where the nearest says that it is unknown', async () => {
    documentElement.lang = 'de';

    expect(
      await languageIn(html`
        <p lang=""><i></i></p>
      `),
    ).to.equal(navigator.language);
  });
});
