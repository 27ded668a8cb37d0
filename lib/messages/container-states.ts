const words: Readonly<Record<string, string>> = {
  created: 'was never started',
  running: 'runs',
  paused: 'is paused',
  restarting: 'restarts',
  removing: 'is being removed',
  exited: 'is stopped',
  dead: 'is dead',
};

/** What a container in such a state does, for a sentence that begins with its name. */
export function containerStateWords(state: string): string {
  return words[state] ?? `is ${state}`;
}
