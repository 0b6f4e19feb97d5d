import {expect} from '@open-wc/testing';

import {fallbackOf, toAttachments} from '../../src/sendbird/to-attachments.js';

const LAMP = {
  title: 'Lamp',
  url: 'https://shop.example/lamp',
  featured_image: 'https://i.example/1',
};

describe('toAttachments', () => {
  it('makes nothing of nothing', () => {
    expect(toAttachments('Hi', {}, {})).to.deep.equal([]);
  });

  it('makes cards of the shop items that the words name', () => {
    const other = {...LAMP, url: 'https://shop.example/other'};

    expect(
      toAttachments(`See ${LAMP.url}`, {}, {commerce_shop_items: [LAMP, other]}),
    ).to.deep.equal([{kind: 'carousel', items: [LAMP]}]);
  });

  it('makes cards of the variables of a template', () => {
    const variables = {title: 'Lamp', url: LAMP.url, img: 'https://i.example/1'};
    const template = {view_variables: {items: [{key: 'card', variables}, {key: 'odd'}]}};

    expect(toAttachments('', {}, {message_template: template})).to.deep.equal([
      {kind: 'carousel', items: [variables]},
    ]);
  });

  it('has the words of a template that cannot be drawn', () => {
    expect(fallbackOf({message_template: {fallback_message: 'Three lamps'}})).to.equal(
      'Three lamps',
    );
    expect(fallbackOf({})).to.equal('');
  });

  it('lists sources of both kinds, each address once, and no files', () => {
    const metadatas = [
      {source: 'https://a.example', title: 'A', source_type: 'url'},
      {source: 'https://a.example', title: 'Again', source_type: 'url'},
      {source: 'guide.pdf', title: 'Guide', source_type: 'file'},
    ];
    const citations = [
      {link: 'https://b.example', title: 'B', source_type: 'site'},
      {title: 'None'},
    ];

    expect(toAttachments('', {metadatas}, {citations})).to.deep.equal([
      {
        kind: 'sources',
        sources: [
          {url: 'https://a.example', title: 'Again'},
          {url: 'https://b.example', title: 'B'},
        ],
      },
    ]);
  });

  it('reads what a function returned, JSON or not', () => {
    const calls = [
      {name: 'find', request: {method: 'GET'}, response_text: '{"found":2}'},
      {name: 'say', response_text: 'plain'},
    ];

    expect(toAttachments('', {function_calls: calls}, {})).to.deep.equal([
      {
        kind: 'function-calls',
        calls: [
          {name: 'find', request: {method: 'GET'}, response: {found: 2}},
          {name: 'say', request: undefined, response: 'plain'},
        ],
      },
    ]);
  });

  it('makes a link of a button that has a label and an address', () => {
    const cta_button = {label: 'Open', url: 'https://a.example'};

    expect(toAttachments('', {}, {cta_button})).to.deep.equal([
      {kind: 'button', label: 'Open', url: 'https://a.example'},
    ]);
    expect(toAttachments('', {}, {cta_button: {label: 'Open'}})).to.deep.equal([]);
  });

  for (const value of [null, 7, 'text', true, [], [null, 7, []], {}, {items: 7}, NaN]) {
    it(`survives ${JSON.stringify(value)} in every place`, () => {
      const payload = {
        commerce_shop_items: value,
        message_template: value,
        citations: value,
        cta_button: value,
      };
      const data = {metadatas: value, function_calls: value};

      expect(() => toAttachments('Hi', data, payload)).not.to.throw();
      expect(() =>
        toAttachments('Hi', {}, {message_template: {view_variables: value}}),
      ).not.to.throw();
    });
  }
});
