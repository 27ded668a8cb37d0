import { type Cidr, cidrsOverlap } from '@/lib/domain/cidr';

/** The subnets of one address space, none overlapping another; kept sorted, so that one of ten thousand is found in a few steps. */
export class TakenBlocks {
  readonly #blocks: Cidr[] = [];

  /** @returns false, and takes nothing, where it overlaps one that is taken. */
  take(block: Cidr): boolean {
    const index = this.#indexFor(block);
    const neighbours = [this.#blocks[index - 1], this.#blocks[index]];
    if (neighbours.some((other) => other !== undefined && cidrsOverlap(other, block))) return false;
    this.#blocks.splice(index, 0, block);
    return true;
  }

  release(block: Cidr): void {
    const index = this.#indexFor(block);
    const found = this.#blocks[index];
    if (found !== undefined && order(found, block) === 0) this.#blocks.splice(index, 1);
  }

  /** Where the block is, or would be put. */
  #indexFor(block: Cidr): number {
    let low = 0;
    let high = this.#blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = this.#blocks[middle];
      if (other !== undefined && order(other, block) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** By family and first address. Where blocks do not overlap, no two are the same by it. */
function order(a: Cidr, b: Cidr): number {
  if (a.family !== b.family) return a.family - b.family;
  return a.first < b.first ? -1 : a.first > b.first ? 1 : 0;
}
