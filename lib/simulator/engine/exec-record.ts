import type { Container } from './container';

/** A command that is run in a container beside its program. */
export type Exec = {
  readonly id: string;
  readonly container: Container;
  readonly command: readonly string[];
  readonly hasTerminal: boolean;
  isRunning: boolean;
  exitCode: number | null;
};
