/**
 * Stands, in the actions of one plan, for the id of the network that the plan itself makes: nobody knows the id before the engine made
 * it. Whoever runs the plan puts the true one in its place.
 */
export function madeNetworkId(name: string): string {
  return `made:${name}`;
}

export function isMadeNetworkId(id: string): boolean {
  return id.startsWith('made:');
}
