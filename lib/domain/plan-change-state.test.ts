import { describe, expect, it } from 'vitest';
import { compensate } from './compensation';
import { containerStates } from './container';
import { stateLeftovers } from './leftover';
import type { Plan, StateChange } from './plan';
import { planChangeState } from './plan-change-state';
import { planRemoveContainer } from './plan-remove-container';
import { planUndo } from './plan-undo';
import { stateChangesOf } from './state-changes';
import {
  aContainerDetail,
  anEndpointDetail,
  aPlanContext,
  aStoppedEndpoint,
} from './testing/detail-factories';
import { aContainer, aNetwork, anEndpoint } from './testing/factories';
import { undoOf } from './undo-of';

const web = aNetwork();
const change = (
  verb: StateChange,
  detail: Parameters<typeof aContainerDetail>[0],
  over: Omit<Parameters<typeof aPlanContext>[0], 'detail'> = {},
): Plan =>
  planChangeState(
    { containerId: 'ctr-app', change: verb },
    aPlanContext({ networks: [web], ...over, detail: aContainerDetail(detail) }),
  );
const codes = (plan: Plan) => (plan.ok ? [] : plan.reasons.map((reason) => reason.code));
const warned = (plan: Plan) => (plan.ok ? plan.warnings.map((warning) => warning.code) : []);
const stopped = { container: { state: 'exited' as const }, endpoints: [aStoppedEndpoint()] };

describe('what a menu offers', () => {
  it.each(containerStates)('for a container that is %s is what a plan allows', (state) => {
    for (const verb of stateChangesOf({ state }))
      expect(codes(change(verb, { container: { state } }))).toEqual([]);
  });

  it('for a Swarm task is nothing, for Swarm decides', () => {
    expect(stateChangesOf({ state: 'running', taskId: 't' })).toEqual([]);
    const plan = change('stop', { container: { taskId: 't', service: 'api' } });
    expect(codes(plan)).toEqual(['task-lifecycle']);
  });
});

describe('a start is refused', () => {
  it('where a network that the container is on is gone', () => {
    const plan = change('start', stopped, { networks: [] });
    expect(plan).toMatchObject({ reasons: [{ code: 'start-needs-networks', networks: ['web'] }] });
  });

  it('where the network that it was made on is gone, on engines that want it', () => {
    const detail = {
      container: { state: 'exited' as const, networkMode: 'gone' },
      endpoints: [aStoppedEndpoint()],
    };
    const context = aPlanContext({ networks: [web], detail: aContainerDetail(detail) });
    const on = (engineVersion: string) =>
      codes(planChangeState({ containerId: 'ctr-app', change: 'start' }, { ...context, engineVersion }));
    expect(on('20.10.24')).toEqual([]);
    expect(on('28.5.2')).toEqual(['start-needs-networks']);
  });

  it('where another has its fixed address or its port by now', () => {
    const plan = change(
      'start',
      {
        ...stopped,
        endpoints: [aStoppedEndpoint({ chosen: { ipv4: '172.20.0.9' } })],
        portBindings: [{ hostIp: '', hostPort: '8080', containerPort: 80, protocol: 'tcp' }],
      },
      {
        snapshot: {
          containers: [
            aContainer({
              name: 'other',
              publishedPorts: [{ hostIp: '0.0.0.0', hostPort: 8080, containerPort: 1, protocol: 'tcp' }],
            }),
          ],
          endpoints: [anEndpoint({ containerId: 'ctr-other', ipv4: '172.20.0.9' })],
        },
      },
    );
    expect(plan).toMatchObject({
      reasons: [
        { code: 'start-address-taken', holder: 'other' },
        { code: 'start-port-taken', holder: 'other' },
      ],
    });
  });

  it('but not for a port that none of its networks publishes', () => {
    const inner = aNetwork({ internal: true });
    const plan = change(
      'start',
      { ...stopped, portBindings: [{ hostIp: '', hostPort: '8080', containerPort: 80, protocol: 'tcp' }] },
      {
        networks: [inner],
        snapshot: {
          containers: [
            aContainer({
              name: 'other',
              publishedPorts: [{ hostIp: '0.0.0.0', hostPort: 8080, containerPort: 1, protocol: 'tcp' }],
            }),
          ],
        },
      },
    );
    expect(codes(plan)).toEqual([]);
  });

  it('where the container whose network it shares does not run, also as a restart', () => {
    const rider = {
      container: { state: 'exited' as const, networkMode: 'container:ctr-owner' },
      endpoints: [],
    };
    const owner = (state: 'running' | 'exited') => ({
      snapshot: { containers: [aContainer({ name: 'owner', state })] },
    });
    expect(codes(change('restart', rider, owner('exited')))).toEqual(['start-needs-owner']);
    expect(codes(change('start', rider, owner('running')))).toEqual([]);
  });
});

describe('a stop', () => {
  it('says what others can take meanwhile, and what brings it back', () => {
    const plan = change('stop', { restartPolicy: 'always' });
    expect(warned(plan)).toEqual(['stop-frees-addresses', 'restart-policy-returns']);
  });

  it('keeps a chosen address', () => {
    const endpoints = [anEndpointDetail({ chosen: { ipv4: '172.20.0.2' } })];
    expect(warned(change('stop', { endpoints, restartPolicy: 'unless-stopped' }))).toEqual([]);
  });

  it('of a container that removes itself can not be taken back', () => {
    const plan = change('stop', { autoRemove: true });
    expect(warned(plan)).toEqual(['removes-itself']);
    expect(plan.ok && undoOf(plan)).toBeUndefined();
  });
});

describe('taking back', () => {
  it.each([
    ['stop', 'start'],
    ['pause', 'unpause'],
  ] as const)('%s is %s', (verb, back) => {
    const plan = change(verb, {});
    const undo = plan.ok ? undoOf(plan) : undefined;
    expect(undo).toMatchObject({ kind: 'change-state', change: back });
    const state = verb === 'stop' ? 'exited' : 'paused';
    const context = aPlanContext({ networks: [web], detail: aContainerDetail({ container: { state } }) });
    expect(undo && planUndo(undo, context)).toMatchObject({ ok: true, steps: [{ verb: back }] });
  });

  it('a restart is not possible', () => {
    const plan = change('restart', {});
    expect(plan.ok && undoOf(plan)).toBeUndefined();
  });

  it('undoes only what has really come about', () => {
    const stop = {
      kind: 'change-state',
      change: 'stop',
      containerId: 'ctr-app',
      containerName: 'app',
    } as const;
    expect(compensate([stop], aContainerDetail())).toEqual([]);
    expect(compensate([stop], aContainerDetail({ container: { state: 'exited' } }))).toMatchObject([
      { change: 'start' },
    ]);
  });

  it('names a state that is not as it was', () => {
    const was = aContainerDetail();
    expect(stateLeftovers(was, aContainerDetail({ container: { state: 'exited' } }))).toEqual([
      { code: 'state-differs', container: 'app', was: 'running', is: 'exited' },
    ]);
    const created = aContainerDetail({ container: { state: 'created' } });
    expect(stateLeftovers(created, aContainerDetail({ container: { state: 'exited' } }))).toEqual([]);
  });
});

describe('a removal', () => {
  const remove = (
    detail: Parameters<typeof aContainerDetail>[0],
    how: { force?: boolean; volumes?: boolean },
  ) =>
    planRemoveContainer(
      { containerId: 'ctr-app', force: false, volumes: false, ...how },
      aPlanContext({ networks: [web], detail: aContainerDetail(detail) }),
    );

  it('of what runs needs force, and of what does not takes none', () => {
    expect(codes(remove({}, {}))).toEqual(['running-needs-force']);
    expect(remove({}, { force: true })).toMatchObject({ commands: ['docker rm --force app'] });
    expect(remove(stopped, { force: true })).toMatchObject({ commands: ['docker rm app'] });
  });

  it('says what is lost, and is never taken back', () => {
    const anonymousVolumes = ['ab'.repeat(32)];
    const labels = { 'com.docker.compose.project': 'shop', 'com.docker.compose.service': 'app' };
    const detail = { ...stopped, anonymousVolumes, container: { state: 'exited' as const, labels } };
    const plan = remove(detail, { volumes: true });
    expect(warned(plan)).toEqual(['removal-loses-files', 'volumes-removed', 'compose-recreates']);
    expect(warned(remove(detail, {}))).toContain('volumes-left');
    expect(plan.ok && undoOf(plan)).toBeUndefined();
  });
});
