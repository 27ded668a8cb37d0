/** What keeps a running container going: timers that end with it, and how its program takes signals. */
export type Run = {
  readonly timers: Set<() => void>;
  readonly ignoresTerm: boolean;
  /** Set once somebody asked it to stop, so that no restart policy brings it back. */
  stopping: boolean;
  /** Starts it again, as a restart policy does. Where it cannot be started it stays down, and its state says why. */
  readonly comeBack: () => void;
};
