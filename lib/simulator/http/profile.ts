/** Which Docker the simulator says it is. Rules are those of 20.10; see docs/engines.md for where that is a lie. */
export const profile = {
  version: '20.10.24',
  minApiVersion: '1.12',
  gitCommit: '5d6db84',
  goVersion: 'go1.19.8',
  kernel: '6.1.0-simulated',
  os: 'Portolan simulator',
} as const;

/** What is not said is 20.10's. */
export const defaultApiVersion = '1.41';
