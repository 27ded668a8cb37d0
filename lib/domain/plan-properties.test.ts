import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compensate } from './compensation';
import { canTake } from './move-verdict';
import type { Action, Plan } from './plan';
import { planConnect } from './plan-connect';
import type { PlanContext } from './plan-context';
import { planDisconnect } from './plan-disconnect';
import { planMove } from './plan-move';
import { planUndo } from './plan-undo';
import { modelStates, networkIds, subjectId } from './testing/membership-arbitraries';
import { detailOf, type ModelState, modelSnapshot, runAction } from './testing/membership-model';
import { undoOf } from './undo-of';

const networks = fc.constantFrom(...networkIds);
/** `from` picks one of the container's own networks, so that most changes are possible. */
const changes = fc.record({
  verb: fc.constantFrom('move', 'connect', 'disconnect'),
  from: fc.nat({ max: 2 }),
  to: networks,
});
type Change = { verb: string; from: number; to: string };
type Accepted = Extract<Plan, { ok: true }>;

function contextOf(state: ModelState): PlanContext {
  return {
    snapshot: modelSnapshot(state),
    apiVersion: '1.41',
    engineVersion: '20.10.24',
    container: detailOf(state, subjectId),
  };
}

function sourceOf({ from }: Change, state: ModelState): string {
  const { endpoints } = detailOf(state, subjectId);
  return endpoints[from % Math.max(endpoints.length, 1)]?.networkId ?? 'net-alpha';
}

function planOf(change: Change, state: ModelState): Plan {
  const context = contextOf(state);
  const fromNetworkId = sourceOf(change, state);
  const { verb, to } = change;
  if (verb === 'move') return planMove({ containerId: subjectId, fromNetworkId, toNetworkId: to }, context);
  if (verb === 'connect') return planConnect({ containerId: subjectId, networkId: to }, context);
  return planDisconnect({ containerId: subjectId, networkId: fromNetworkId }, context);
}

/** Runs a plan's actions; on one that the engine refuses the case is a defect of the plan. */
function runAll(state: ModelState, plan: Accepted): ModelState {
  return plan.actions.reduce((now, action) => {
    const reply = runAction(now, action);
    expect(reply.ok, `${action.kind} was refused`).toBe(true);
    return reply.state;
  }, state);
}

/** What a change must bring back. An address that was handed out on a network of the engine's choice can be another. */
function memory(state: ModelState) {
  return state.members.map(({ container, endpoints }) => ({
    container: container.id,
    endpoints: endpoints
      .map(({ networkId, ipv4, chosen, aliases, endpointId }) => ({
        networkId,
        aliases: [...aliases],
        ...(chosen !== undefined && { chosen }),
        live: endpointId !== undefined,
        ...(!state.autoSubnets.has(networkId) && { ipv4 }),
      }))
      .sort((a, b) => (a.networkId < b.networkId ? -1 : 1)),
  }));
}

/** The same, for where an address that was only preferred has become a chosen one. */
function withoutChoice(state: ModelState) {
  return memory(state).map(({ container, endpoints }) => ({
    container,
    endpoints: endpoints.map(({ chosen: _, ...rest }) => rest),
  }));
}

function chosenOf(state: ModelState) {
  return memory(state).flatMap(({ endpoints }) => endpoints.flatMap(({ chosen }) => chosen ?? []));
}

type Accident = 'refused' | 'unanswered';

/** Fails at one step: the engine refuses it (a failed connect leaves a ghost), or does it and never says so. */
function runUntil(state: ModelState, actions: readonly Action[], failing: number, accident: Accident) {
  const before = actions.slice(0, failing).reduce((now, action) => runAction(now, action).state, state);
  const action = actions[failing];
  if (action === undefined) return before;
  if (accident === 'unanswered') return runAction(before, action).state;
  if (action.kind !== 'connect' || action.networkName === 'none') return before;
  // An address that no network has: where the container runs, the engine notices only halfway.
  return runAction(before, { ...action, config: { aliases: [], ipv4: '192.0.2.1' } }).state;
}

describe('a plan', () => {
  it('is never refused by the engine, and its undo brings back what was there', () => {
    let undone = 0;
    fc.assert(
      fc.property(modelStates, changes, (state, change) => {
        const plan = planOf(change, state);
        if (!plan.ok) return;
        const done = runAll(state, plan);
        const undo = undoOf(plan);
        expect(undo).toBeDefined();
        if (undo === undefined) return;
        const back = planUndo(undo, contextOf(done));
        expect(back).toMatchObject({ ok: true });
        if (!back.ok) return;
        const again = runAll(done, back);
        expect(withoutChoice(again)).toEqual(withoutChoice(state));
        expect(chosenOf(again)).toEqual(expect.arrayContaining(chosenOf(state)));
        undone++;
      }),
      { numRuns: 600 },
    );
    expect(undone).toBeGreaterThan(50);
  });

  it('that fails at any step is taken back to exactly what was there', () => {
    let failed = 0;
    fc.assert(
      fc.property(
        modelStates,
        changes,
        fc.nat({ max: 4 }),
        fc.constantFrom<Accident>('refused', 'unanswered'),
        (state, change, step, accident) => {
          const plan = planOf(change, state);
          if (!plan.ok || step >= plan.actions.length) return;
          const halfway = runUntil(state, plan.actions, step, accident);
          const inverse = compensate(plan.actions.slice(0, step + 1), detailOf(halfway, subjectId));
          const restored = inverse.reduce((now, action) => {
            const reply = runAction(now, action);
            expect(reply.ok, `${action.kind} was refused`).toBe(true);
            return reply.state;
          }, halfway);
          expect(withoutChoice(restored)).toEqual(withoutChoice(state));
          expect(chosenOf(restored)).toEqual(expect.arrayContaining(chosenOf(state)));
          failed++;
        },
      ),
      { numRuns: 1000 },
    );
    expect(failed).toBeGreaterThan(100);
  });

  it('to move never leaves a network before the new one is verified, but for none', () => {
    fc.assert(
      fc.property(modelStates, changes, (state, change) => {
        const plan = planOf({ ...change, verb: 'move' }, state);
        if (!plan.ok) return;
        const leaves = plan.actions.findIndex(
          (action) => action.kind === 'disconnect' && action.networkName !== 'none',
        );
        const verified = plan.actions.findIndex((action) => action.kind === 'verify-connected');
        if (leaves !== -1) expect(verified).toBeLessThan(leaves);
        expect(verified).not.toBe(-1);
      }),
    );
  });

  it('to move is refused wherever the drag says that it would be, for the same reason', () => {
    fc.assert(
      fc.property(modelStates, changes, (state, change) => {
        const context = contextOf(state);
        if (context.container?.endpoints.length === 0) return;
        const verdict = canTake(context.snapshot, subjectId, change.to, sourceOf(change, state));
        const plan = planOf({ ...change, verb: 'move' }, state);
        expect(plan.ok).toBe(verdict.ok);
        if (!plan.ok && !verdict.ok) expect(plan.reasons[0]).toEqual(verdict.reason);
      }),
    );
  });
});
