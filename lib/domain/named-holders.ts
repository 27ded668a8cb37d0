import type { Reason } from './reason';
import type { Snapshot } from './snapshot';

/** The ids of the containers that a refusal says hold what was asked for: whether they still do is worth a second look. */
export function namedHolders(reasons: readonly Reason[], { containers }: Snapshot): string[] {
  const holders = reasons.flatMap((reason) => ('holder' in reason ? [reason.holder] : []));
  return containers
    .filter(({ id, name }) => holders.some((holder) => holder === name || id.startsWith(holder)))
    .map(({ id }) => id);
}
