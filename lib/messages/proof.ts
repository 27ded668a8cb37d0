import type { ProbeStep, ProbeVerdict, Proof } from '../domain/probe/proof';

type Means = NonNullable<Proof['means']>;

/** The words around trying whether one reaches the other: the button, its steps, and what came of it. */
export const proofMessages = {
  title: 'Prove it',
  run: 'Try it',
  again: 'Try again',
  hint: ({ from }: { from: string }) =>
    `Looks up the name, pings and connects from inside ${from}. It changes nothing.`,
  running: ({ from }: { from: string }) => `Trying from inside ${from}…`,
  cancel: 'Cancel',
  cancelled: 'Cancelled. Nothing is left behind.',
  fromOutside: 'Portolan can not try from outside of the host. Swap the ends, or try from another machine.',
  verdicts: {
    reachable: 'It answered',
    unreachable: 'Nothing answered',
    'could-not-try': 'It could not be tried',
  } satisfies Record<Proof['verdict'], string>,
  ports: {
    answered: ({ port }: { port: string }) => `It answered, and ${port} took the connection.`,
    refused: ({ port }: { port: string }) => `It is reached, but ${port} refused: nothing listens there.`,
    'timed-out': ({ port }: { port: string }) => `Nothing came back from ${port}.`,
    'no-route': ({ port }: { port: string }) => `No way leads to ${port}.`,
    'no-such-name': ({ port }: { port: string }) => `No name leads to ${port}.`,
    'could-not-try': ({ port }: { port: string }) => `${port} could not be tried.`,
  } satisfies Record<ProbeVerdict, (about: { port: string }) => string>,
  port: ({ port, protocol }: { port: number; protocol: string }) => `port ${port}/${protocol}`,
  roundTrip: ({ milliseconds }: { milliseconds: string }) => `round trip ${milliseconds}`,
  milliseconds: (value: number) =>
    value < 10 ? `${Number(value.toFixed(2))} ms` : `${Math.round(value)} ms`,
  ago: ({ age }: { age: string }) => `tried ${age} ago`,
  justNow: 'tried just now',
  means: {
    'own-tools': 'with the image’s own tools',
    helper: 'with a helper on its network, gone again',
    host: 'from the host itself',
  } satisfies Record<Means, string>,
  steps: 'What was done',
  kinds: { lookup: 'Look up', ping: 'Ping', connect: 'Connect to' } satisfies Record<
    ProbeStep['kind'],
    string
  >,
  outcomes: {
    answered: 'answered',
    refused: 'refused',
    'timed-out': 'timed out',
    'no-route': 'no route',
    'no-such-name': 'no such name',
    'could-not-try': 'could not try',
  } satisfies Record<ProbeVerdict, string>,
  command: 'Command',
  output: 'Output',
  noOutput: 'It wrote nothing.',
  exit: ({ code }: { code: number }) => `exit code ${code}`,
  copyCommand: 'Copy the command',
  copied: 'Copied',
  pull: ({ image }: { image: string }) => `Pull ${image} and try`,
  notNow: 'Not now',
  disagreement: {
    title: 'Explanation and proof disagree',
    lead: 'One of them is wrong about this engine. That is worth a look: something beyond what Docker declares decides here.',
    explained: 'What the engine declares',
    proven: 'What trying it showed',
    hints: {
      blocked:
        'Usual causes: a firewall on the host, rules of another program, or a daemon that lost its own rules.',
      open: 'Usual causes: routes or rules that somebody added on the host, or another way between the two.',
    },
  },
  outdated: 'Things have changed since it was tried: try again.',
  announced: ({ verdict }: { verdict: string }) => `Tried: ${verdict}.`,
} as const;
