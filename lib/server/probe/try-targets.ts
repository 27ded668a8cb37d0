import type { Tried } from '@/lib/domain/probe/judge';
import type { ProbeStep } from '@/lib/domain/probe/proof';
import { readConnect, readLookup, readPing } from '@/lib/domain/probe/read-try';
import type { Target, Targets } from '@/lib/domain/probe/targets';
import { connectArgv, lookupArgv, pingArgv, trySeconds } from '@/lib/domain/probe/try-argv';
import { shellCommand } from '@/lib/domain/shell-quote';
import type { ExecOutcome } from '../engine/engine-client';
import type { Inside } from './inside';

/** The tool's own time, and what a busy engine takes to start it. Milliseconds. */
const stepMs = trySeconds * 1000 + 18_000;
/** A resolver is asked twice, 5 s each. */
const lookupMs = 25_000;
const longestOutput = 4096;

type Reader = (outcome: ExecOutcome) => Pick<ProbeStep, 'verdict' | 'addresses' | 'roundTrip'>;

/**
 * Tries everything, at all addresses at once, for each that is silent takes its whole time.
 * @param ports to try at addresses that have none of their own.
 */
export async function tryTargets(
  inside: Inside,
  { names, targets }: Targets,
  ports: readonly number[],
): Promise<Tried[]> {
  const lookups = names.map((name) =>
    step(inside, 'lookup', name, lookupArgv(inside.tools, name), readLookup, lookupMs),
  );
  const tries = targets.map((target) => tryTarget(inside, target, ports));
  // Awaited together: the failure of one must not leave another's without anybody to take it.
  const [looked, tried] = await Promise.all([Promise.all(lookups), Promise.all(tries)]);
  return [...looked.flat().map((one) => ({ step: one, target: undefined })), ...tried.flat()];
}

async function tryTarget(inside: Inside, target: Target, ports: readonly number[]): Promise<Tried[]> {
  const { address, whose } = target;
  const tools = inside.tools;
  // That the host answers is no news of who is behind it.
  const ping = whose === 'own' ? pingArgv(tools, address) : undefined;
  const wanted = target.port === undefined ? ports : [target.port];
  const steps = await Promise.all([
    step(inside, 'ping', address, ping, readPing, stepMs),
    ...wanted.map((port) =>
      step(inside, 'connect', place(address, port), connectArgv(tools, address, port), readConnect, stepMs),
    ),
  ]);
  return steps.flat().map((one) => ({ step: one, target }));
}

async function step(
  inside: Inside,
  kind: ProbeStep['kind'],
  target: string,
  argv: readonly string[] | undefined,
  read: Reader,
  ms: number,
): Promise<ProbeStep[]> {
  if (argv === undefined) return [];
  const outcome = await inside.run(argv, ms);
  return [
    {
      kind,
      target,
      command: shellCommand(argv),
      output: `${outcome.stdout}${outcome.stderr}`.slice(0, longestOutput),
      ...(outcome.exitCode !== undefined && { exitCode: outcome.exitCode }),
      ...read(outcome),
      milliseconds: Math.round(outcome.milliseconds * 10) / 10,
    },
  ];
}

function place(address: string, port: number): string {
  return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
}
