import fc from 'fast-check';
import { expect, it } from 'vitest';
import { blockAround, type Cidr, cidrsOverlap } from '@/lib/domain/cidr';
import { TakenBlocks } from './taken-blocks';

const blocks = fc
  .record({ value: fc.nat(0xffff), prefix: fc.integer({ min: 16, max: 32 }) })
  .map(({ value, prefix }): Cidr => blockAround({ family: 4, value: BigInt(value) << 8n }, prefix));

it('takes a block where, and only where, no other overlaps it', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(blocks, fc.boolean()), { maxLength: 60 }), (steps) => {
      const taken = new TakenBlocks();
      let plain: Cidr[] = [];
      for (const [block, isRelease] of steps) {
        const [first] = plain;
        if (isRelease && first !== undefined) {
          taken.release(first);
          plain = plain.slice(1);
        }
        const isFree = plain.every((other) => !cidrsOverlap(other, block));
        expect(taken.take(block)).toBe(isFree);
        if (isFree) plain.push(block);
      }
    }),
  );
});
