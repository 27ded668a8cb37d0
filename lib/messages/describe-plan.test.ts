import { describe, expect, it } from 'vitest';
import { wirePlanSchema } from '@/lib/contract/plan';
import { planConnect } from '@/lib/domain/plan-connect';
import { planMove } from '@/lib/domain/plan-move';
import { aPlanContext } from '@/lib/domain/testing/detail-factories';
import { aNetwork } from '@/lib/domain/testing/factories';
import { describePlan } from './describe-plan';

const back = aNetwork({
  name: 'back',
  subnets: [{ subnet: '172.30.0.0/24', gateway: '172.30.0.1', auxAddresses: {} }],
});
const context = aPlanContext({ networks: [aNetwork({ name: 'web' }), back] });

describe('describePlan', () => {
  it('says what each step is done to, and each warning in a sentence', () => {
    const plan = planMove(
      { containerId: 'ctr-app', fromNetworkId: 'net-web', toNetworkId: 'net-back' },
      context,
    );
    const described = describePlan(plan);
    expect(described.ok && described.steps.map((step) => step.subject)).toEqual([
      'app to back',
      'that app is on back',
      'app from web',
      'that app is off web',
    ]);
    expect(described.ok && described.warnings).toContainEqual({
      code: 'connections-break',
      message: 'Open connections of app over web break.',
    });
  });

  it('tells each reason with the input it is about', () => {
    const plan = planConnect({ containerId: 'ctr-app', networkId: 'net-back', ipv4: '172.30.0.1' }, context);
    expect(describePlan(plan)).toEqual({
      ok: false,
      reasons: [
        {
          code: 'address-is-gateway',
          field: 'ipv4',
          message: '172.30.0.1 is the gateway of back.',
          remedy: 'Choose another address, or none, and Docker picks a free one.',
        },
      ],
    });
  });

  it('has the shape that crosses HTTP', () => {
    const plan = planMove(
      { containerId: 'ctr-app', fromNetworkId: 'net-web', toNetworkId: 'net-back' },
      context,
    );
    const described = describePlan(plan);
    expect(wirePlanSchema.parse(described)).toEqual(described);
  });
});
