import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createLineSplitter } from './line-splitter';

function splitAt(text: string, cuts: readonly number[]): { lines: string[]; overlong: number } {
  const bytes = Buffer.from(text);
  const lines: string[] = [];
  let overlong = 0;
  const push = createLineSplitter(
    (line) => lines.push(line),
    () => {
      overlong += 1;
    },
  );
  const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  for (const [index, start] of places.entries()) push(bytes.subarray(start, places[index + 1]));
  return { lines, overlong };
}

it('gives the same lines wherever the chunks end, also inside a character', () => {
  const word = fc.stringMatching(/^[a-z{}":é漢🐋]{1,12}$/u);
  fc.assert(
    fc.property(fc.array(word, { maxLength: 8 }), fc.array(fc.nat(), { maxLength: 12 }), (words, cuts) => {
      expect(splitAt(words.map((one) => `${one}\n`).join(''), cuts).lines).toEqual(words);
    }),
  );
});

it('does not give a line that has not ended', () => {
  expect(splitAt('one\ntw', []).lines).toEqual(['one']);
});

it('takes a line end of two characters, and leaves blank lines out', () => {
  expect(splitAt('one\r\n\r\ntwo\r\n', []).lines).toEqual(['one', 'two']);
});

it('drops a line without end instead of keeping it, says so once, and reads on after it', () => {
  const lines: string[] = [];
  let overlong = 0;
  const push = createLineSplitter(
    (line) => lines.push(line),
    () => {
      overlong += 1;
    },
  );
  for (let i = 0; i < 40; i += 1) push(Buffer.alloc(100_000, 'x'));
  push(Buffer.from('x\nnext\n'));
  expect([lines, overlong]).toEqual([['next'], 1]);
});
