/** What comes of running a command. */
export type Program =
  /** Until it is ended, or for `milliseconds`. Most programs that are pid 1 and were not written for it ignore SIGTERM. */
  | { kind: 'stays'; ignoresTerm: boolean; milliseconds?: number }
  | { kind: 'ends'; exitCode: number; stdout: string; stderr: string; milliseconds?: number }
  | { kind: 'missing'; message: string };

export function ended(exitCode: number, stdout = '', stderr = ''): Program {
  return { kind: 'ends', exitCode, stdout, stderr };
}
