import {expect, fixture, html, oneEvent} from '@open-wc/testing';

import type {Avatar} from '../../src/chat-window/avatar.js';
import '../../src/chat-window/index.js';
import '../../src/chat-window/message-list/index.js';

/** A port that browsers refuse to call. */
const PICTURE = 'http://127.0.0.1:1/picture.png';

const show = (name: string, pictureUrl = '') =>
  fixture<Avatar>(html`
    <chat-ai-avatar .name=${name} .pictureUrl=${pictureUrl}></chat-ai-avatar>
  `);

const letters = (avatar: Avatar) => avatar.shadowRoot!.textContent.trim();

describe('<chat-ai-avatar>', () => {
  const initials = {nimbus: 'N', ' élan': 'É', '👩‍🚀 Nova': '👩‍🚀', 하늘: '하', '': ''};
  for (const [name, initial] of Object.entries(initials)) {
    it(`shows "${initial}" for "${name}"`, async () => {
      const avatar = await show(name);

      expect(letters(avatar)).to.equal(initial);
      await expect(avatar).to.be.accessible();
    });
  }

  it('shows the picture', async () => {
    const avatar = await show('Nimbus', PICTURE);

    expect(avatar.shadowRoot!.querySelector('img')).to.have.property('src', PICTURE);
    await expect(avatar).to.be.accessible();
  });

  it('shows the letter when the picture cannot be shown, and the next picture when it can', async () => {
    const avatar = await show('Nimbus', PICTURE);
    const image = avatar.shadowRoot!.querySelector('img')!;

    await oneEvent(image, 'error');
    await avatar.updateComplete;
    expect(letters(avatar)).to.equal('N');

    avatar.pictureUrl = `${PICTURE}?2`;
    await avatar.updateComplete;
    expect(avatar.shadowRoot!.querySelector('img')).to.exist;
  });

  for (const url of ['javascript:alert(1)', 'data:image/png;base64,AAAA', 'picture.png']) {
    it(`does not load ${url}`, async () => {
      const avatar = await show('Nimbus', url);

      expect(avatar.shadowRoot!.querySelector('img')).to.equal(null);
    });
  }
});
