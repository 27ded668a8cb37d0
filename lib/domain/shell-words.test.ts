import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shellCommand } from './shell-quote';
import { splitCommand } from './shell-words';

it('splits what was quoted into the words that it was made of', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), (words) => {
      expect(splitCommand(shellCommand(words))).toEqual({ words, rest: '' });
    }),
  );
});

it.each([
  ['a "b c"d', ['a', 'b cd']],
  ['a\\ b', ['a b']],
  ['a \\\n  b', ['a', 'b']],
  ['a \\\r\n  b', ['a', 'b']],
  ['"\\$x \\n"', ['$x \\n']],
  ["''", ['']],
  ['a # b', ['a']],
  ['a#b', ['a#b']],
  ['\n a', ['a']],
])('splits %j as a shell does', (text, words) => {
  expect(splitCommand(text)).toEqual({ words, rest: '' });
});

it.each([
  ['a; b', '; b'],
  ['a && b', '&& b'],
  ['a > f', '> f'],
  ['a\nb', 'b'],
])('ends the command of %j and hands on what follows', (text, rest) => {
  expect(splitCommand(text)).toEqual({ words: ['a'], rest });
});

it.each(["a 'b", 'a "b'])('says that a quote is not closed: %j', (text) => {
  expect(splitCommand(text)).toBeUndefined();
});
