import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MultiplexedOutput } from './multiplexed-output';

function frame(stream: 1 | 2, text: string): Buffer {
  const payload = Buffer.from(text);
  const header = Buffer.alloc(8);
  header[0] = stream;
  header.writeUInt32BE(payload.length, 4);
  return Buffer.concat([header, payload]);
}

it('puts both streams together however they are cut', () => {
  const frames = fc.array(fc.tuple(fc.constantFrom(1 as const, 2 as const), fc.string({ unit: 'grapheme' })));
  fc.assert(
    fc.property(frames, fc.integer({ min: 1, max: 20 }), (parts, size) => {
      const bytes = Buffer.concat(parts.map(([stream, text]) => frame(stream, text)));
      const output = new MultiplexedOutput(100_000);
      for (let at = 0; at < bytes.length; at += size) output.push(bytes.subarray(at, at + size));
      const textOf = (wanted: 1 | 2) =>
        parts.flatMap(([stream, text]) => (stream === wanted ? text : [])).join('');
      expect(output.text()).toEqual({ stdout: textOf(1), stderr: textOf(2) });
    }),
  );
});

it('keeps no more than it is told, and says so', () => {
  const output = new MultiplexedOutput(4);
  output.push(Buffer.concat([frame(1, 'abcdef'), frame(2, 'ok')]));
  expect([output.text(), output.isCut]).toEqual([{ stdout: 'abcd', stderr: 'ok' }, true]);
});

it('takes what an engine says without frames for its words', () => {
  const output = new MultiplexedOutput(1000);
  output.push(Buffer.from('OCI runtime exec failed: no such file'));
  expect(output.text()).toEqual({ stdout: '', stderr: 'OCI runtime exec failed: no such file' });
});
