import type { ClaimKind } from '@/lib/domain/pool-claims';

const kinds: Readonly<Record<ClaimKind, string>> = {
  network: 'the network’s own',
  broadcast: 'broadcast',
  gateway: 'gateway',
  excluded: 'kept back',
  used: 'used',
};

/** The words of a pool's picture. */
export const poolMessages = {
  grid: ({ subnet }: { subnet: string }) => `Addresses of ${subnet}`,
  whole: 'Whole pool',
  window: ({ window }: { window: string }) => `Showing ${window}`,
  beyond: ({ count }: { count: string }) => `Everything beyond is free: ${count} more.`,
  hint: 'Point at an address, or walk there with the arrow keys.',
  pickHint: 'Choose a free address.',
  lookInto: ({ block }: { block: string }) => `Look into ${block}`,
  free: ({ address }: { address: string }) => `${address} free`,
  freeOutside: ({ address }: { address: string }) =>
    `${address} free, outside the range that Docker hands out from`,
  claimed: ({ address, kind, holder }: { address: string; kind: ClaimKind; holder: string | undefined }) => {
    if (holder === undefined) return `${address} ${kinds[kind]}`;
    return kind === 'excluded' ? `${address} kept back as ${holder}` : `${address} ${holder}`;
  },
  block: ({ block, taken, size }: { block: string; taken: number; size: string }) =>
    taken === 0 ? `${block} all ${size} free` : `${block} ${taken} of ${size} not free`,
  legend: {
    used: 'used',
    gateway: 'gateway',
    excluded: 'kept back',
    own: 'not for containers',
    free: 'free',
    outside: 'free, outside the range',
    dense: 'Fuller blocks are darker. Press one to look into it.',
  },
  picker: {
    open: { 4: 'Choose the address from the pool', 6: 'Choose the IPv6 address from the pool' },
    nextFree: ({ address }: { address: string }) => `Next free: ${address}`,
    full: 'No free address.',
    none: 'This network has no pool of this kind to choose from.',
  },
} as const;
