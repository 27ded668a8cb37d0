import { expect, it } from 'vitest';
import { containerSpecSchema } from './container-spec';
import { maskedPlan } from './masked-plan';
import { planRun } from './plan-run';
import { aSnapshot, systemNetworks } from './testing/factories';

const planned = (env: Record<string, string>) => {
  const plan = planRun(containerSpecSchema.parse({ image: 'postgres', env }), {
    snapshot: aSnapshot({ networks: systemNetworks() }),
    apiVersion: '1.41',
    engineVersion: '20.10.24',
  });
  if (!plan.ok) throw new Error(JSON.stringify(plan.reasons));
  return plan;
};

it('leaves nothing of what a variable holds, only that it is set', () => {
  const text = JSON.stringify(maskedPlan(planned({ POSTGRES_PASSWORD: 'hunter2' })));
  expect(text).not.toContain('hunter2');
  expect(text).toContain('POSTGRES_PASSWORD');
});

it('is the plan itself where there is nothing to hide', () => {
  const plan = planned({});
  expect(maskedPlan(plan)).toBe(plan);
});
