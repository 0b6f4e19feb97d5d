import {expect} from '@open-wc/testing';

import {KINDS, NAMES} from '../../src/contract/attributes.js';
import type {ChatAiWidget} from '../../src/index.js';

/** Without an attribute: what they take is no text. */
const OBJECTS = {
  sessionToken: 'token',
  configureSession: () => ({}),
  functionCallAdapter: () => [],
  aiAttributes: {plan: 'gold'},
  firstMessages: [{message: 'Hi'}],
  tokenHeaders: () => ({'x-nonce': 'abc'}),
};
/** What an attribute says of them is JSON. */
const STRUCTURED = ['ai-attributes', 'first-messages', 'token-headers'];
const texts = NAMES.filter((name) => !(name in KINDS) && !STRUCTURED.includes(name));
const kinds = Object.entries<string | number>(KINDS);
const flags = kinds.flatMap(([name, kind]) => (typeof kind === 'number' ? [name] : []));
const words = kinds.flatMap(([name, kind]) => {
  if (typeof kind === 'number') return [];
  const [first, other] = kind.split(' ');
  return [{name, first, other}];
});

const camel = (name: string) => name.replace(/-./g, (found) => found.slice(1).toUpperCase());

/** A widget as a framework sees it: an element with anything in it. */
type Anything = ChatAiWidget & Record<string, unknown>;

describe('a property of <chat-ai-widget>', () => {
  /** There before its class is. */
  let early: Anything;
  const make = () => document.createElement('chat-ai-widget') as Anything;

  before(async () => {
    early = make();
    for (const name of texts) early[camel(name)] = `early ${name}`;
    for (const {name, other} of words) early[camel(name)] = other;
    Object.assign(early, OBJECTS, {tokenEndpoint: new URL('/t', location.href), userId: undefined});
    for (const name of flags) early[camel(name)] = true;
    await import('../../src/index.js');
    customElements.upgrade(early);
  });

  const names = [...NAMES.map(camel), ...Object.keys(OBJECTS)];
  for (const name of new Set(names)) {
    it(`is an accessor: ${name}`, () => {
      const element = make();

      expect(name in element).to.equal(true);
      expect(Object.hasOwn(element, name)).to.equal(false);
      expect(descriptorOf(element, name)).to.include.all.keys('get', 'set');
    });
  }

  for (const name of texts) {
    it(`${camel(name)} is text, and follows its attribute`, () => {
      const element = make();
      expect(element[camel(name)]).to.equal(null);

      element.setAttribute(name, 'a');
      expect(element[camel(name)]).to.equal('a');
      element[camel(name)] = 'b';
      expect(element[camel(name)]).to.equal('b');
      element.setAttribute(name, 'c');
      expect(element[camel(name)]).to.equal('c');
    });

    for (const nothing of [undefined, null]) {
      it(`${camel(name)} is nothing where it is set to ${nothing}`, () => {
        const element = make();
        element.setAttribute(name, 'a');

        element[camel(name)] = nothing;

        expect(element[camel(name)]).to.equal(null);
        expect(element.getAttribute(name)).to.equal(null);
      });
    }
  }

  for (const {name, first, other} of words) {
    it(`${camel(name)} is ${first}, unless it is set to another word that there is`, () => {
      const element = make();
      for (const value of [undefined, null, 'nonsense', '']) {
        element[camel(name)] = other;
        expect(element[camel(name)]).to.equal(other);
        element[camel(name)] = value;
        expect(element[camel(name)]).to.equal(first);
      }
    });
  }

  for (const name of flags) {
    it(`${camel(name)} is not set by “false”, nor by what is nothing`, () => {
      const element = make();
      expect(element[camel(name)]).to.equal(false);

      element.setAttribute(name, '');
      expect(element[camel(name)]).to.equal(true);
      element.setAttribute(name, 'false');
      expect(element[camel(name)]).to.equal(false);
      element.setAttribute(name, 'true');
      expect(element[camel(name)]).to.equal(true);
      for (const value of [undefined, null, false]) {
        element[camel(name)] = value;
        expect(element[camel(name)]).to.equal(false);
        element[camel(name)] = true;
      }
    });
  }

  for (const [name, value] of Object.entries(OBJECTS)) {
    it(`${name} takes what it is given, never as text, and can be taken away`, () => {
      const element = make();
      for (const nothing of [undefined, null]) {
        element[name] = value;
        expect(element[name]).to.equal(value);
        element[name] = nothing;
        expect(element[name]).to.equal(null);
      }
      expect(element.getAttributeNames().filter((each) => each !== 'mode')).to.deep.equal([]);
    });
  }

  it('that was set before there was a class is taken over', () => {
    for (const name of texts.filter((each) => !/^(token-endpoint|user-id)$/.test(each))) {
      expect(early, name).to.have.property(camel(name), `early ${name}`);
    }
    for (const {name, other} of words) expect(early, name).to.have.property(camel(name), other);
    for (const name of flags) expect(early, name).to.have.property(camel(name), true);
    for (const [name, value] of Object.entries(OBJECTS)) {
      expect(early, name).to.have.property(name, value);
    }
    expect(String(early.tokenEndpoint)).to.equal(new URL('/t', location.href).href);
    expect(early.userId).to.equal(null);
    expect(Object.keys(early).filter((name) => names.includes(name))).to.deep.equal([]);
  });
});

function descriptorOf(element: object, name: string): PropertyDescriptor | undefined {
  for (let each: unknown = element; each; each = Object.getPrototypeOf(each)) {
    const descriptor = Object.getOwnPropertyDescriptor(each, name);
    if (descriptor) return descriptor;
  }
  return undefined;
}
