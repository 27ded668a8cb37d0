import { describe, expect, it } from 'vitest';
import { planServiceNetworks } from './plan-service-networks';
import { planUndo } from './plan-undo';
import { aPlanContext } from './testing/detail-factories';
import { aNetwork, aService, aTask } from './testing/factories';
import { undoOf } from './undo-of';

const overlay = (name: string) => aNetwork({ name, driver: 'overlay', scope: 'swarm' });
const networks = [overlay('mesh'), overlay('ops'), overlay('shore'), aNetwork({ name: 'local' })];
const service = aService({ networkIds: ['net-mesh', 'net-ops'] });
const context = aPlanContext({ networks, snapshot: { services: [service], tasks: [aTask()] } });
const plan = (...networkIds: string[]) => planServiceNetworks({ serviceId: service.id, networkIds }, context);

describe('a service put on other networks', () => {
  it('is one update of it, in the words of the command', () => {
    expect(plan('net-mesh', 'net-shore')).toMatchObject({
      ok: true,
      commands: ['docker service update --network-add shore --network-rm ops api'],
      actions: [{ kind: 'change-service-networks', restore: [{ name: 'mesh' }, { name: 'ops' }] }],
      warnings: [
        { code: 'service-tasks-replaced', tasks: 1 },
        { code: 'service-no-longer-found', networks: ['ops'] },
      ],
    });
  });

  it('may be on none of its own, which is told', () => {
    expect(plan()).toMatchObject({
      warnings: expect.arrayContaining([{ code: 'service-alone', service: 'api' }]),
    });
  });

  it.each([
    ['no other than now', ['net-mesh', 'net-ops'], 'service-unchanged'],
    ['one of this engine alone', ['net-local'], 'service-needs-overlay'],
    ['one that is gone', ['net-gone'], 'network-unknown'],
  ])('is refused for %s', (_, ids, code) => {
    expect(plan(...ids)).toMatchObject({ ok: false, reasons: [{ code }] });
  });

  it('is refused where the service is gone', () => {
    const gone = planServiceNetworks({ serviceId: 'svc-x', networkIds: [] }, context);
    expect(gone).toMatchObject({ ok: false, reasons: [{ code: 'service-unknown' }] });
  });

  it('can be taken back', () => {
    const done = plan('net-shore');
    const undo = done.ok ? undoOf(done) : undefined;
    if (undo === undefined) throw new Error('no undo');
    const now = aPlanContext({
      networks,
      snapshot: { services: [{ ...service, networkIds: ['net-shore'] }], tasks: [] },
    });
    expect(planUndo(undo, now)).toMatchObject({
      ok: true,
      commands: ['docker service update --network-add mesh --network-add ops --network-rm shore api'],
    });
  });
});
