import { composeFragment } from './compose-fragment';
import { createWarnings } from './create-warnings';
import { createNetworkCommand } from './docker-command';
import type { NetworkSpec, SpecSubnet } from './network-spec';
import type { Plan } from './plan';
import type { SpecContext } from './spec-context';
import { validateNetworkSpec } from './validate-network-spec';

/**
 * Thinks the making of a network through. The plan has one step; its spec is the one given, without fields left empty.
 * @returns all reasons against it, or the plan with its command, its Compose fragment and its warnings.
 */
export function planCreateNetwork(spec: NetworkSpec, context: SpecContext): Plan {
  const reasons = validateNetworkSpec(spec, context);
  if (reasons.length > 0) return { ok: false, reasons };
  const tidy = withoutEmptyFields(spec);
  const command = createNetworkCommand(tidy);
  const compose = composeFragment(tidy);
  return {
    ok: true,
    actions: [{ kind: 'create-network', spec: tidy }],
    steps: [{ verb: 'create', subject: tidy.name, command, reversible: true }],
    warnings: createWarnings(tidy, context),
    commands: [command],
    ...(compose !== undefined && { compose }),
  };
}

/** A form sends its empty fields as empty text, which the engine would take for a value. */
function withoutEmptyFields(spec: NetworkSpec): NetworkSpec {
  const { parent, mode, ipamDriver, configFrom, subnets, ...rest } = spec;
  return {
    ...rest,
    subnets: subnets.map(tidySubnet),
    ...(parent && { parent }),
    ...(mode && { mode }),
    ...(ipamDriver && { ipamDriver }),
    ...(configFrom && { configFrom }),
  };
}

function tidySubnet({ gateway, ipRange, ...rest }: SpecSubnet): SpecSubnet {
  return { ...rest, ...(gateway && { gateway }), ...(ipRange && { ipRange }) };
}
