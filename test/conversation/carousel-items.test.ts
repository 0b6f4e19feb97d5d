import {expect} from '@open-wc/testing';

import {toCarouselItems} from '../../src/conversation/carousel-items.js';

describe('toCarouselItems', () => {
  const card = {title: 'Lamp', url: 'https://shop.example/lamp', imageUrl: 'https://i.example/1'};

  for (const value of [
    {title: 'Lamp', url: card.url, featured_image: card.imageUrl},
    {name: 'Lamp', link: card.url, img: card.imageUrl},
    {title: 'Lamp', url: card.url, image: card.imageUrl, price: 7},
  ]) {
    it(`knows ${Object.keys(value).join(', ')}`, () => {
      expect(toCarouselItems([value])).to.deep.equal([card]);
    });
  }

  it('needs a title and an address', () => {
    expect(toCarouselItems([{title: 'Lamp'}, {url: card.url}, {title: '', url: ''}])).to.deep.equal(
      [],
    );
  });

  for (const value of [null, undefined, 7, 'text', {}, [null, 7, [], 'x', {title: 7, url: {}}]]) {
    it(`makes no card of ${JSON.stringify(value)}`, () => {
      expect(toCarouselItems(value)).to.deep.equal([]);
    });
  }
});
