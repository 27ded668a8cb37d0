import type { ProbeVerdict } from './proof';

/** One address that everybody on a network tries; with a port that somebody may listen on, for where ping says nothing. */
export type SweepTarget = { address: string; port: number };

/** So many at a time inside of one container: each is a process of its own. */
const atOnce = 25;
/** One that is there answers within a millisecond, but a busy machine may take its time to ask it. */
const seconds = 2;

/**
 * One shell for all targets: a ping each and, where that has no answer, a connection. Every address is a word of its own, none is a part
 * of the script.
 */
const script = `n=0
for one; do
  (
    a=\${one%,*}
    p=\${one##*,}
    r=$(ping -c 1 -W ${seconds} "$a" 2>&1)
    case $r in
      *'No buffer space'*) echo "$a full"; exit ;;
      *time=*) t=\${r#*time=}; echo "$a ping \${t%% *}"; exit ;;
    esac
    if command -v nc >/dev/null 2>&1; then
      r=$(nc -w ${seconds} "$a" "$p" -e true 2>&1 </dev/null) && { echo "$a open"; exit; }
      case $r in
        *refused*) echo "$a refused"; exit ;;
        *'No buffer space'*) echo "$a full"; exit ;;
        *invalid*|*usage*|*Usage*|*unrecognized*)
          r=$(nc -z -v -w ${seconds} "$a" "$p" 2>&1 </dev/null) && { echo "$a open"; exit; }
          case $r in *refused*) echo "$a refused"; exit ;; esac ;;
      esac
    fi
    echo "$a silent"
  ) &
  n=$((n+1))
  [ $((n % ${atOnce})) -eq 0 ] && wait
done
wait`;

/** @param targets more than some thousands do not fit into one command line. */
export function sweepArgv(targets: readonly SweepTarget[]): string[] {
  return ['sh', '-c', script, 'sh', ...targets.map(({ address, port }) => `${address},${port}`)];
}

/** How long that may take where nobody answers, milliseconds, on a machine that has little time for it. */
export function sweepMs(targets: number): number {
  return 20_000 + Math.ceil(targets / atOnce) * (2 * seconds + 3) * 1000;
}

export type Swept = { verdict: ProbeVerdict; roundTrip?: number };

/** @returns what came of each address; one that is not named was not tried. */
export function readSweep(stdout: string): Map<string, Swept> {
  return new Map(
    stdout.split('\n').flatMap((line): [string, Swept][] => {
      const [address, word, time] = line.trim().split(' ');
      if (address === undefined || address === '') return [];
      switch (word) {
        case 'ping': {
          const roundTrip = Number(time);
          const told = Number.isFinite(roundTrip) ? { roundTrip } : {};
          return [[address, { verdict: 'answered', ...told }]];
        }
        case 'open':
          return [[address, { verdict: 'answered' }]];
        case 'refused':
          return [[address, { verdict: 'refused' }]];
        case 'silent':
          return [[address, { verdict: 'timed-out' }]];
        // The kernel remembers no more neighbours just now, and said so; any other word is nobody's.
        default:
          return [];
      }
    }),
  );
}
