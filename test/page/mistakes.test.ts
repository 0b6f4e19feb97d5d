import {expect} from '@open-wc/testing';

import '../../src/index.js';
import {reportMistakes} from '../../src/page/mistakes.js';

const DOCS = 'https://www.npmjs.com/package/chat-ai-widget#attributes';

describe('reportMistakes', () => {
  const {warn} = console;
  let warnings: string[];

  beforeEach(() => {
    warnings = [];
    console.warn = (...args: unknown[]) => warnings.push(args.join(' '));
  });
  afterEach(() => {
    console.warn = warn;
  });

  const report = (attributes: Readonly<Record<string, string>>) => {
    const widget = document.createElement('chat-ai-widget');
    for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
    reportMistakes(widget);
    return widget;
  };

  const words = [
    {name: 'mode', property: 'mode', allowed: 'floating, inline'},
    {
      name: 'placement',
      property: 'placement',
      allowed: 'bottom-end, bottom-start, top-end, top-start',
    },
    {name: 'connect', property: 'connect', allowed: 'open, idle, load'},
    {name: 'storage', property: 'storage', allowed: 'local, session, none'},
    {name: 'theme', property: 'theme', allowed: 'auto, light, dark, system'},
    {
      name: 'token-credentials',
      property: 'tokenCredentials',
      allowed: 'same-origin, include, omit',
    },
  ] as const;
  for (const {name, property, allowed} of words) {
    it(`tells what ${name} may be, and reads it as its default`, () => {
      const widget = report({[name]: 'nonsense'});

      expect(warnings).to.deep.equal([
        `<chat-ai-widget> ${name}="nonsense": expected ${allowed}. See ${DOCS}`,
      ]);
      expect(widget[property]).to.equal(allowed.split(', ')[0]);
    });

    it(`says nothing of what ${name} may be`, () => {
      for (const value of allowed.split(', ')) report({[name]: value});

      expect(warnings).to.deep.equal([]);
    });
  }

  it('says nothing of a property that a server has rendered as an attribute', () => {
    const rendered = {aiattributes: '[object Object]', unreadintitle: 'true'};
    const widget = document.createElement('chat-ai-widget');
    for (const [name, value] of Object.entries(rendered)) widget.setAttribute(name, value);
    Object.assign(widget, {aiAttributes: {plan: 'gold'}, unreadInTitle: true});

    reportMistakes(widget);
    expect(warnings).to.deep.equal([]);

    report(rendered);
    expect(warnings.join()).to.contain('Write: ai-attributes').and.contain('unread-in-title');
  });

  it('tells of a colour that is none', () => {
    report({'accent-color': 'bleu'});

    expect(warnings).to.deep.equal([
      `<chat-ai-widget> accent-color="bleu": expected a CSS colour. See ${DOCS}`,
    ]);
  });

  for (const value of ['x-nonce: s3cret', '["s3cret"]', '"s3cret"', 'null']) {
    it(`tells of the headers ${value}, but not what is in them`, () => {
      // Each time another mistake, or it would be told no more.
      report({'token-headers': value});

      expect(warnings.join()).to.not.include('s3cret');
    });
  }

  const later = [
    {name: 'suggested-replies', good: ['vertical', 'horizontal'], bad: 'diagonal'},
    {name: 'feedback', good: ['on', 'off'], bad: 'no'},
    {name: 'launcher', good: ['icon', 'none'], bad: 'hidden'},
    {name: 'menu', good: ['', 'none', 'new  sound', ' language'], bad: 'new sond'},
    {name: 'languages', good: ['', 'en', 'en ko-KR'], bad: 'en;ko'},
    {
      name: 'uploads',
      good: ['', 'none', 'image, PDF 2.5MB', 'any', 'text/plain image/*'],
      bad: 'images 5 MB',
    },
    {name: 'auto-open', good: ['', '5', '0.5 phone always', 'never'], bad: '5s'},
    {name: 'strings', good: ['{}', '{"welcome": "Hi"}'], bad: 'welcome=Hi'},
    {name: 'idle-disconnect', good: ['0', '90', 'never'], bad: '1 min'},
    {name: 'block-input-while-responding', good: ['', 'false', '5000'], bad: 'yes'},
    {name: 'ai-attributes', good: ['{}', '{"plan": "gold"}'], bad: 'plan=gold'},
    {name: 'first-messages', good: ['[]', '[{"message": "Hi"}]'], bad: '{}'},
  ];
  for (const {name, good, bad} of later) {
    it(`tells of ${name}, which is read later`, () => {
      for (const value of good) report({[name]: value});
      expect(warnings).to.deep.equal([]);

      report({[name]: bad});

      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.include(`${name}="`);
    });
  }

  it('tells each mistake once', () => {
    report({theme: 'pink'});
    report({theme: 'pink'});
    report({theme: 'purple'});

    expect(warnings).to.have.length(2);
  });

  it('says nothing of a widget that is right', () => {
    report({
      'app-id': 'APP',
      'bot-id': 'echo',
      'user-id': '',
      open: '',
      lang: 'xx',
      'accent-color': 'rebeccapurple',
      'token-headers': '{"x-nonce": "abc"}',
    });

    expect(warnings).to.deep.equal([]);
  });
});
