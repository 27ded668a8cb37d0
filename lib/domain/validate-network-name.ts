import { systemNetworkNames } from './network';
import type { NetworkSpec } from './network-spec';
import type { Reason } from './reason';
import type { SpecContext } from './spec-context';

/** What Docker's command and its newer engines allow; old engines take anything, and then nobody can name the network. */
const allowed = /^[a-zA-Z0-9][a-zA-Z0-9_.-]*$/;
/** `container` would read as the mode `container:`. */
const reserved: ReadonlySet<string> = new Set([...systemNetworkNames, 'default', 'container']);

/** Whether a network can be made under this name. Names are compared byte for byte, as the engine does. */
export function validateNetworkName(spec: NetworkSpec, context: SpecContext): Reason[] {
  const { name } = spec;
  const field = 'name';
  if (name.trim() === '') return [{ code: 'name-empty', field }];
  if (!allowed.test(name)) return [{ code: 'name-invalid', field, name }];
  // The Swarm's own ingress network is made anew under its own name.
  const isIngress = spec.ingress && name === 'ingress';
  if (reserved.has(name) && !isIngress) return [{ code: 'name-reserved', field, name }];
  const holder = context.networks.find((network) => network.name === name);
  return holder === undefined ? [] : [{ code: 'name-in-use', field, name, driver: holder.driver }];
}
