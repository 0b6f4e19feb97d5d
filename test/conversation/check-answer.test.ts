import {expect} from '@open-wc/testing';

import {problemOf} from '../../src/conversation/check-answer.js';
import type {FieldRules, FormField} from '../../src/conversation/form.js';
import {mayFit} from '../../src/conversation/may-fit.js';

type Type = FormField['type'];

function check(values: string[], rules: FieldRules = {}, type: Type = 'text', required = true) {
  const options = ['A', 'B', 'C'];
  const words = {key: 'k', label: 'Label', placeholder: '', values: []};
  return problemOf({...words, type, required, options, rules}, values);
}

describe('problemOf()', () => {
  const right: Array<[string, string[], FieldRules?, Type?, boolean?]> = [
    ['a text', ['Ada']],
    ['nothing, where nothing is needed', [], {minLength: 2, minCount: 1, min: 1}, 'text', false],
    ['a number at its limits', ['9'], {min: 9, max: 9}, 'number'],
    ['a negative number with digits', ['-1.25'], {decimals: 2}, 'number'],
    ['a text at its limits', ['Ada'], {minLength: 3, maxLength: 3}],
    ['an address', ['ada@example.com'], {}, 'email'],
    ['a word of the list', ['x'], {oneOf: ['x', 'y']}],
    ['a choice', ['B'], {minCount: 1, maxCount: 1}, 'single'],
    ['as many choices as are wanted', ['A', 'C'], {minCount: 2, maxCount: 2}, 'multiple'],
    ['what fits', ['12-34'], {patterns: ['^\\d+-\\d+$']}],
  ];
  for (const [what, ...answer] of right) {
    it(`takes ${what}`, () => {
      expect(check(...answer)).to.equal(null);
    });
  }

  const wrong: Array<[string, string, number, string[], FieldRules?, Type?]> = [
    ['nothing', 'required', 0, []],
    ['a number below', 'min', 1, ['0'], {min: 1}, 'number'],
    ['a number above', 'max', 9, ['9.5'], {max: 9}, 'number'],
    ['a number above, in a line of text', 'max', 9, ['10'], {max: 9}],
    ['digits too many', 'decimals', 1, ['1.25'], {decimals: 1}, 'number'],
    ['no number', 'invalid', 0, ['NaN'], {}, 'number'],
    ['too little', 'minLength', 3, ['ab'], {minLength: 3}],
    ['too much', 'maxLength', 1, ['ab'], {maxLength: 1}],
    ['no address', 'invalid', 0, ['ada example'], {}, 'email'],
    ['another word', 'invalid', 0, ['z'], {oneOf: ['x', 'y']}],
    ['what does not fit', 'invalid', 0, ['abc'], {patterns: ['^\\w+$', '^\\d+$']}],
    ['too few choices', 'minCount', 2, ['A'], {minCount: 2}, 'multiple'],
    ['too many choices', 'maxCount', 1, ['A', 'B'], {maxCount: 1}, 'multiple'],
    ['a choice that there is not', 'invalid', 0, ['D'], {}, 'single'],
  ];
  for (const [what, rule, limit, ...answer] of wrong) {
    it(`refuses ${what}`, () => {
      expect(check(...answer)).to.deep.equal({rule, limit});
    });
  }
});

describe('mayFit()', () => {
  const email = '^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$';

  it('runs what is harmless', () => {
    expect(mayFit(email, 'ada@example.com')).to.equal(true);
    expect(mayFit(email, 'ada at example')).to.equal(false);
    expect(mayFit('^(\\+\\d{1,3})? ?\\d{4,12}$', '+49 3012345')).to.equal(true);
    expect(mayFit('^(\\+\\d{1,3})? ?\\d{4,12}$', 'call me')).to.equal(false);
    expect(mayFit('^(Mr|Mrs)\\.$', 'Dr.')).to.equal(false);
    expect(mayFit('^[)*+]\\)\\*$', 'x')).to.equal(false);
  });

  const long = `${'a'.repeat(5000)}!`;
  // None of these would come to an end.
  const endless = [
    '(a+)+$',
    '(a|aa)*$',
    '^(a|a){40}$',
    '([a-z]+){2,}$',
    'a*a*a*a*a*a*$',
    '.*.*.*.*=.*',
    `${'a?'.repeat(40)}$`,
    `${'(a|a)'.repeat(40)}$`,
    '[)](a+)+$',
  ];
  for (const pattern of endless) {
    it(`leaves ${pattern.slice(0, 20)} to the server`, () => {
      expect(mayFit(pattern, long)).to.equal(true);
      expect(mayFit(pattern, `${'a'.repeat(60)}!`)).to.equal(true);
    });
  }

  for (const pattern of ['(?i)ada', '(', '[', '*', '\\', 'a'.repeat(501)]) {
    it(`leaves ${pattern.slice(0, 20)} to the server, which may read it`, () => {
      expect(mayFit(pattern, 'x')).to.equal(true);
    });
  }
});
