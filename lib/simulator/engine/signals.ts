import { EngineRefusal } from './engine-refusal';

const numbers: ReadonlyMap<string, number> = new Map([
  ...([
    ['HUP', 1],
    ['INT', 2],
    ['QUIT', 3],
    ['KILL', 9],
    ['USR1', 10],
    ['USR2', 12],
    ['TERM', 15],
    ['CONT', 18],
    ['STOP', 19],
    ['WINCH', 28],
  ] as const),
]);

/** @param text `9`, `KILL` or `SIGKILL`. @throws EngineRefusal 400 for what is no signal. */
export function signalNumber(text: string): number {
  const name = text.toUpperCase().replace(/^SIG/, '');
  const number = /^\d+$/.test(name) ? Number(name) : numbers.get(name);
  if (number === undefined || number < 1 || number > 64)
    throw new EngineRefusal(400, `Invalid signal: ${text}`);
  return number;
}

/** Signals that end a program which does nothing about them. */
export function endsProgram(signal: number, ignoresTerm: boolean): boolean {
  if (signal === 9) return true;
  return !ignoresTerm && [1, 2, 3, 15].includes(signal);
}
