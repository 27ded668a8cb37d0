type Ended = { kind: 'ends'; exitCode: number; stdout: string; stderr: string; milliseconds?: number };

/** What comes of running a command. */
export type Program =
  /** Until it is ended, or for `milliseconds`. Most programs that are pid 1 and were not written for it ignore SIGTERM. */
  | { kind: 'stays'; ignoresTerm: boolean; milliseconds?: number }
  | Ended
  | { kind: 'missing'; message: string };

export function ended(exitCode: number, stdout = '', stderr = '', milliseconds?: number): Ended {
  return { kind: 'ends', exitCode, stdout, stderr, ...(milliseconds !== undefined && { milliseconds }) };
}
