import type { ContainerSpec } from './container-spec';
import type { Action, Plan } from './plan';
import { planOf } from './planned-steps';

type Accepted = Extract<Plan, { ok: true }>;

/** Stands for what is not written down. */
const masked = '***';

/** The values of a container's variables are passwords more often than not. */
export function maskedSpec(spec: ContainerSpec): ContainerSpec {
  return { ...spec, env: Object.fromEntries(Object.keys(spec.env).map((name) => [name, masked])) };
}

/** The plan as it may be written down and looked up later, by others too. */
export function maskedPlan(plan: Accepted): Plan {
  if (!plan.actions.some(isTelling)) return plan;
  return planOf(
    plan.actions.map((action) =>
      action.kind === 'run-container' || action.kind === 'verify-run'
        ? { ...action, spec: maskedSpec(action.spec) }
        : action,
    ),
    plan.warnings,
  );
}

function isTelling(action: Action): boolean {
  return action.kind === 'run-container' && Object.keys(action.spec.env).length > 0;
}
