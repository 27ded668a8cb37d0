import {
  blockSize,
  broadcastAddress,
  type Cidr,
  cidrsOverlap,
  containsAddress,
  networkAddress,
} from '@/lib/domain/cidr';
import type { Address } from '@/lib/domain/ip-address';

/** The addresses of one subnet, and which of them are taken. */
export class AddressPool {
  readonly block: Cidr;
  /** What is handed out from: the subnet, or the part of it that was asked for. */
  readonly #range: Cidr;
  readonly #taken = new Set<bigint>();
  /** No address below it is free. */
  #lowest: bigint;

  constructor(block: Cidr, range: Cidr | undefined) {
    this.block = block;
    this.#range =
      range !== undefined && cidrsOverlap(block, range) && range.prefix > block.prefix ? range : block;
    this.#lowest = this.#range.first;
    for (const reserved of [networkAddress(block), broadcastAddress(block)]) {
      if (reserved !== undefined) this.#taken.add(reserved.value);
    }
  }

  holds(address: Address): boolean {
    return containsAddress(this.block, address);
  }

  isTaken(address: Address): boolean {
    return this.#taken.has(address.value);
  }

  /** @returns false where it is taken already. */
  take(address: Address): boolean {
    if (this.#taken.has(address.value)) return false;
    this.#taken.add(address.value);
    return true;
  }

  /** @returns the lowest free address of the range, now taken; undefined where none is free. */
  takeLowest(): Address | undefined {
    const end = this.#range.first + blockSize(this.#range);
    while (this.#lowest < end && this.#taken.has(this.#lowest)) this.#lowest += 1n;
    if (this.#lowest >= end) return undefined;
    const value = this.#lowest;
    this.#taken.add(value);
    return { family: this.block.family, value };
  }

  release(address: Address): void {
    if (!this.#taken.delete(address.value)) return;
    if (address.value >= this.#range.first && address.value < this.#lowest) this.#lowest = address.value;
  }

  /** How many addresses are taken, the subnet's own two among them. */
  get takenCount(): number {
    return this.#taken.size;
  }
}
