import 'server-only';
import type { ChangeReply, WirePlan } from '@/lib/contract/plan';
import { maskedPlan, maskedSpec } from '@/lib/domain/masked-plan';
import type { Plan } from '@/lib/domain/plan';
import { undoOf } from '@/lib/domain/undo-of';
import { changeSummary, outcomeSentences } from '@/lib/messages/change-outcomes';
import { describePlan } from '@/lib/messages/describe-plan';
import { activityLog } from '../activity/activity-store';
import { requireWatcher } from '../http/find-engine';
import { log } from '../log';
import type { Session } from '../session/authenticate';
import type { Watcher } from '../watch/watcher';
import type { Change } from './change';
import { inTurn } from './change-queue';
import { subjectOfPlan } from './change-subject';
import { executePlan, type Outcome } from './execute-plan';
import { finishInterrupted } from './finish-interrupted';
import { type Journal, openJournal } from './journal';
import { refusalOf, stoppedError, tellOutcome } from './outcome-words';
import { type Planned, planNow } from './plan-now';
import { beginRunning, endRunning, type RunningChange } from './running-change';
import { endedAlready, refreshTouched, subjectIdOf } from './touched';
import { whoIs } from './who-is';

/** Who asks for what, and whether only to be told what would be done. */
export type ChangeRequest = {
  engine: string;
  session: Session;
  dryRun: boolean;
  operation: string;
  input: unknown;
  /** The activity that is taken back. */
  undoes?: string;
};
type Accepted = Extract<Plan, { ok: true }>;

/**
 * Plans a change, and unless it is a dry run carries it out, in turn with all other changes of that engine.
 * @throws AppError refused or bad-input with the plan's reasons; what stopped it with `change` where it was begun.
 */
export function runChange(
  change: Change,
  request: Omit<ChangeRequest, 'operation' | 'input'>,
): Promise<ChangeReply | WirePlan> {
  const noted = change.operation === 'runContainer' ? { ...change, input: maskedSpec(change.input) } : change;
  return runPlanned({ ...request, ...noted }, (watcher) => planNow(watcher, change));
}

/** @param makePlan called when it is this change's turn. */
export async function runPlanned(
  request: ChangeRequest,
  makePlan: (watcher: Watcher) => Promise<Planned>,
): Promise<ChangeReply | WirePlan> {
  const watcher = requireWatcher(request.engine);
  if (request.dryRun) return describePlan((await makePlan(watcher)).plan);
  return inTurn(watcher.id, async () => {
    // What an earlier Portolan left in its middle comes first: the plan is made against how things are then.
    await finishInterrupted(watcher);
    const { plan, before } = await makePlan(watcher);
    const described = describePlan(plan);
    if (!plan.ok || !described.ok) throw refusalOf(plan, described);
    return execute(request, watcher, { plan, described, before });
  });
}

async function execute(
  request: ChangeRequest,
  watcher: Watcher,
  planned: { plan: Accepted; described: WirePlan; before: Planned['before'] },
): Promise<ChangeReply> {
  const { plan, described, before } = planned;
  const subject = subjectOfPlan(plan.actions);
  const activities = activityLog(watcher.id);
  const activityId = await activities.begin({
    who: whoIs(request.session),
    engine: watcher.id,
    operation: request.operation,
    input: request.input,
    summary: changeSummary(subject, 'asked'),
    plan: describePlan(maskedPlan(plan)),
    ...(request.undoes === undefined ? {} : { undoes: request.undoes }),
  });
  const journal = await journalOf(watcher, activityId, { plan, before });
  const running = beginRunning(activityId);
  const outcome = await executed(watcher, plan, before, { journal, running });
  endRunning(activityId);
  const told = tellOutcome(changeSummary(subject, outcome.result), outcome);
  const undo = outcome.result === 'done' ? undoOf(plan, made(outcome)) : undefined;
  await activities.end(activityId, {
    result: outcome.result,
    ...told,
    ...(undo === undefined ? {} : { undo }),
  });
  await journal?.close();
  await refreshTouched(watcher, plan.actions, outcome);
  const { summary: _, ...words } = told;
  const ended = endedAlready(watcher, plan.actions, outcome);
  const subjectId = subjectIdOf(plan.actions, outcome);
  const reply: ChangeReply = {
    activityId,
    plan: described,
    result: outcome.result,
    ...words,
    ...(ended === undefined
      ? {}
      : { detail: `${words.detail} ${outcomeSentences.endedAlready({ container: ended })}` }),
    undoable: undo !== undefined,
    ...(subjectId === undefined ? {} : { subjectId }),
  };
  if (outcome.result === 'done') return reply;
  throw stoppedError(outcome, reply);
}

/** A fault of our own in the middle of a change leaves it unknown how things are; the log must not say that it still runs. */
async function executed(
  watcher: Watcher,
  plan: Accepted,
  before: Planned['before'],
  told: { journal: Journal | undefined; running: RunningChange },
): Promise<Outcome> {
  try {
    return await executePlan(watcher.client(), plan.actions, before, told);
  } catch (cause) {
    log.error({ err: cause }, 'taking a change back failed');
    const subject = before[0]?.container.name ?? plan.steps[0]?.subject ?? '';
    return { result: 'failed', cause, leftovers: [{ code: 'unknown', subject }], made: [] };
  }
}

/** A change that takes a network away on its way to something else must not be left in its middle, even if this process is. */
async function journalOf(
  watcher: Watcher,
  activityId: string,
  { plan, before }: { plan: Accepted; before: Planned['before'] },
): Promise<Journal | undefined> {
  const kinds = new Set(plan.actions.map((action) => action.kind));
  const isRecreation = kinds.has('remove-network') && kinds.has('create-network');
  // What is done in the demo goes with the process.
  if (!isRecreation || watcher.engine().kind === 'demo') return undefined;
  const { id: engine, name: engineName } = watcher.engine();
  return openJournal({ activityId, engine, engineName, actions: plan.actions, before: [...before] });
}

function made({
  networkId,
  containerId,
  networks,
}: Extract<Outcome, { result: 'done' }>): Parameters<typeof undoOf>[1] {
  return {
    ...(networkId !== undefined && { networkId }),
    ...(containerId !== undefined && { containerId }),
    networks,
  };
}
