/** What breaks a way, by code, each with what its sentence needs. `lib/messages/reach-obstacles.ts` has the sentences. */
export type ReachObstacle =
  | { code: 'not-running'; container: string; state: string }
  | { code: 'paused'; container: string }
  | { code: 'no-shared-network'; from: string; to: string; fromNetworks: string[]; toNetworks: string[] };

/** What is worth knowing besides, by code. */
export type ReachNote = { code: 'no-dns'; network: string };
