/**
 * The label of Portolan's own throwaway containers, whose value is what they are for. They are nobody's containers: they are left
 * out where the engine's lists and events are read, so that nothing counts, draws or plans with them.
 */
export const helperLabel = 'dev.portolan.helper';
/** Which Portolan made it, and in which of its lives: `<installation>/<life>`. */
export const helperOwnerLabel = 'dev.portolan.helper.owner';
/** When it is over with it at the latest, Unix seconds. */
export const helperExpiryLabel = 'dev.portolan.helper.expires';

/** The beginning of each helper's name; where a list tells no labels it is known by that. */
export const helperNamePrefix = 'portolan-helper-';

/** @param labels a container's, or an event's attributes, which hold them. */
export function isHelper(labels: Readonly<Record<string, string>>): boolean {
  return labels[helperLabel] !== undefined;
}

/** How long a helper may be late with its end before anyone may clear it away, whoever made it; clocks differ. */
const graceSeconds = 60;

/**
 * True for a helper that nobody needs any more: its time is over, or the Portolan that made it has died.
 * @param owner of the one who asks. @param now Unix seconds.
 */
export function isLeftHelper(
  labels: Readonly<Record<string, string>>,
  owner: { installation: string; life: string },
  now: number,
): boolean {
  const [installation, life] = (labels[helperOwnerLabel] ?? '').split('/');
  if (installation === owner.installation) return life !== owner.life;
  const expires = Number(labels[helperExpiryLabel]);
  return !Number.isFinite(expires) || now > expires + graceSeconds;
}
