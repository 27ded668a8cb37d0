import { sweepArgv } from '@/lib/domain/probe/sweep-script';
import type { Container } from '../container';
import type { Engine } from '../engine';
import { ended, type Program } from './program';
import { reach } from './reach';

const [, , script] = sweepArgv([]);

/**
 * The script by which a network is checked, known as a whole: this engine's shell has no loops.
 * @param args of `sh`. @returns undefined for any other script.
 */
export function sweep(engine: Engine, container: Container, args: readonly string[]): Program | undefined {
  const [, given, , ...targets] = args;
  if (given !== script) return undefined;
  const lines = targets.map((target) => {
    const address = target.split(',')[0] ?? '';
    return reach(engine, container, address) === 'answered' ? `${address} ping 0.081` : `${address} silent`;
  });
  const isSlow = lines.some((line) => line.endsWith('silent'));
  return ended(0, lines.map((line) => `${line}\n`).join(''), '', isSlow ? 4000 : 50);
}
