const suffix = '\nfolded';

/** The key under which a card's place is remembered while it is folded: its place when it is open is another. */
export function foldedKey(placeKey: string): string {
  return `${placeKey}${suffix}`;
}

/** The key of the place that a card has when it is open. */
export function openKey(placeKey: string): string {
  return placeKey.endsWith(suffix) ? placeKey.slice(0, -suffix.length) : placeKey;
}

/** The key of the same card in its other state. */
export function twinKey(placeKey: string): string {
  const open = openKey(placeKey);
  return open === placeKey ? foldedKey(placeKey) : open;
}

/** The key of a card's fold on the chart, as leaves have keys; no container has this id. */
export function foldKeyOf(cardId: string): string {
  return `${cardId}/fold`;
}
