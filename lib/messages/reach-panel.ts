import type { Explanation, WayKind } from '../domain/reachability/explanation';

type Verdict = Explanation['verdict'];
type Ends = { from: string; to: string };

/** The words around a question of who reaches whom: how it is asked, and what frames its answer. */
export const reachMessages = {
  region: 'Reach',
  title: 'Who can reach whom',
  close: 'Close the question',
  host: 'the host',
  outside: 'the outside world',
  gone: 'a container that is gone',
  item: 'Can it reach…?',
  /** The same in a menu, with the key that does it. */
  key: 'R',
  itemFrom: ({ name }: { name: string }) => `Can ${name} reach…?`,

  form: {
    label: 'Question',
    from: 'From',
    to: 'To',
    who: 'Type a name or an address',
    nobody: 'Nobody has such a name or address.',
    more: ({ count }: { count: number }) => `${count} more: type to narrow`,
    list: 'Who can be asked about',
    open: 'Show who can be asked about',
    swap: 'Swap both ends',
    swapped: ({ from, to }: Ends) => `Now from ${from} to ${to}.`,
    port: 'Port',
    portHint: 'any',
    portError: 'A port is a number from 1 to 65535.',
    protocol: 'Protocol',
    kinds: { host: 'the machine that the engine runs on', outside: 'the LAN and the internet' },
    sameEnds: 'Both ends are the same: choose another.',
  },
  pick: {
    to: ({ from }: { from: string }) => `${from} → who?`,
    from: ({ to }: { to: string }) => `who → ${to}?`,
    hint: 'Click a container, the host or the outside, or type a name.',
    hintTable: 'Click a row, or type a name.',
    leave: 'Leave',
    announced: ({ from }: { from: string }) =>
      `Whom is ${from} to reach? Choose with the arrow keys and Enter, or type a name in the panel. Escape leaves.`,
    announcedFrom: ({ to }: { to: string }) =>
      `Who is to reach ${to}? Choose with the arrow keys and Enter, or type a name in the panel. Escape leaves.`,
    noParty: 'A network reaches nobody itself: choose a container, the host or the outside.',
    left: 'Left the question.',
  },

  verdicts: {
    reachable: 'Reachable',
    unreachable: 'Not reachable',
    unknown: 'Can not be told',
  } satisfies Record<Verdict, string>,
  declared: 'From what the engine declares now',

  ways: ({ count }: { count: number }) => (count === 1 ? 'The way' : `${count} ways, the best first`),
  blocked: { alone: 'Why not', beside: 'What does not work' },
  notes: 'Worth knowing',
  use: 'Connect to',
  byAddress: 'by address only: no name leads there',
  alsoNamed: ({ names }: { names: string }) => `also ${names}`,
  address: ({ address }: { address: string }) => `address ${address}`,
  anyPort: 'any port that it listens on',
  copy: ({ what }: { what: string }) => `Copy ${what}`,
  copied: 'Copied',
  wayKinds: {
    'same-stack': () => 'Both share one network stack: it is at localhost.',
    network: ({ network }: { network: string }) => `Over the network ${network} that both are on`,
    published: () => 'By a port that is published on the host',
    gateway: ({ network }: { network: string }) => `By the host’s own address on ${network}: its gateway`,
    routed: ({ network }: { network: string }) => `Straight from the host into ${network}`,
    masqueraded: ({ network }: { network: string }) =>
      `Out through the host, from ${network}, with the host’s own address`,
    uplink: () => 'By the host’s own interfaces',
    lan: ({ network }: { network: string }) => `Over the LAN that ${network} rides on`,
  } satisfies Record<WayKind, (about: { network: string }) => string>,
  /** Where the way has no network to name. */
  someNetwork: 'its network',
  family: { 4: 'IPv4', 6: 'IPv6' },
  show: 'Show it on the chart',
  shown: 'Shown on the chart',

  ends: { from: 'from', to: 'to' },
  marked: ({ what, sentence }: { what: string; sentence: string }) =>
    `The way breaks at ${what}: ${sentence}`,
  breaksHere: 'breaks here',
  showBoth: 'Show both ends',
  filtered: ({ names }: { names: string }) => `The filters hide ${names}.`,
  clearFilters: 'Clear the filters',
} as const;
