/** The words around checking a network: every pair of its members, tried. */
export const checkMessages = {
  title: 'Check',
  run: 'Check this network',
  again: 'Check again',
  hint: 'Tries from inside of every running member whether it reaches each other one. It changes nothing.',
  running: ({ done, total }: { done: number; total: number }) =>
    total === 0 ? 'Beginning…' : `${done} of ${total} pairs tried`,
  progress: 'Pairs tried',
  cancel: 'Cancel',
  cancelled: 'Cancelled: what was tried until then stays.',
  none: 'There are no two running members to try.',
  result: ({ answered, failed, untried }: { answered: number; failed: number; untried: number }) => {
    if (answered + failed === 0)
      return untried === 1 ? 'One pair could not be tried' : `${untried} pairs could not be tried`;
    const told =
      failed === 0
        ? `All ${answered} pairs answered`
        : `${failed} of ${failed + answered} pairs did not answer`;
    return untried === 0 ? told : `${told}, ${untried} could not be tried`;
  },
  sampled: ({ tried, all }: { tried: number; all: number }) =>
    `${tried.toLocaleString('en')} of ${all.toLocaleString('en')} pairs, each member with those next to it: the kernel has no room for more at a time.`,
  everyPair: ({ all, minutes }: { all: number; minutes: number }) =>
    `Try all ${all.toLocaleString('en')} pairs, about ${minutes} minutes`,
  ago: ({ age }: { age: string }) => `checked ${age} ago`,
  justNow: 'checked just now',
  stale: 'Too long ago to say anything of now: check again.',
  failedPairs: 'Pairs that did not answer',
  pair: ({ from, to }: { from: string; to: string }) => `${from} → ${to}`,
  silent: 'No answer',
  ask: ({ from, to }: { from: string; to: string }) => `Why can not ${from} reach ${to}?`,
  more: ({ count }: { count: number }) => `and ${count} more`,
  announced: ({ result }: { result: string }) => `Network checked. ${result}.`,
  legend: {
    words: { verified: 'verified', partly: 'partly', unreachable: 'unreachable' },
    meanings: {
      verified: 'tried: all others there reach it',
      partly: 'tried: some reach it, some do not',
      unreachable: 'tried: nobody there reaches it',
    },
  },
  /** Of one endpoint, after its own status. */
  statuses: { verified: 'verified', partly: 'partly unreachable', unreachable: 'unreachable' },
  endpoint: (of: { status: string; reached: number; tried: number; age: string; trip: string | undefined }) =>
    `${of.status}: reached by ${of.reached} of ${of.tried}, ${of.age} ago${of.trip === undefined ? '' : `, ${of.trip}`}`,
} as const;

/** Why a pair of a check is not verified. */
export const checkedPairTexts = {
  silent: (address: string) => `No answer at ${address}.`,
  notReached: 'It was not tried in time.',
  imageMissing: (image: string) =>
    `Its image has no tools for it, and the engine lacks the helper’s image ${image}: probe one pair to have it pulled.`,
} as const;
