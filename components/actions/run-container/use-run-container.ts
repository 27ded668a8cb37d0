'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useLiveEngine } from '@/components/shell/live-engine';
import { useSelection } from '@/components/shell/view-state';
import type { ChangeRequest } from '@/lib/client/changes';
import { keys } from '@/lib/client/queries';
import type { WireReason } from '@/lib/contract/wire-reason';
import type { Network } from '@/lib/domain/network';
import type { Snapshot } from '@/lib/domain/snapshot';
import { touchingText } from '../plan/touching';
import { isRunnable, type Planning, usePlan } from '../plan/use-plan';
import { useDebounced } from '../use-debounced';
import type { ChangeRun } from '../use-run-change';
import { useRunChange } from '../use-run-change';
import type { RunField, RunForm } from './run-form';
import { specOfRunForm } from './spec-of-run-form';
import { type RunFormState, useRunForm } from './use-run-form';

export type RunContainer = RunFormState & {
  network: Network | undefined;
  planning: Planning;
  /** False while there is nothing to plan: no image yet, or something that can not be read. */
  isPlanned: boolean;
  errorOf: (field: RunField) => string | undefined;
  /** True where the engine only lacks the image. */
  lacksImage: boolean;
  /** True where every reason against the plan is told at the field that it is about. */
  isToldAtFields: boolean;
  /** Plans again with the images that the engine holds now. */
  pulled: () => void;
  ready: boolean;
  running: boolean;
  failure: ChangeRun<'run'>['failure'];
  run: () => void;
};

/** The form `Run a container`: typed, planned on the server as it is typed, run. */
export function useRunContainer(networkId: string | undefined, onClose: () => void): RunContainer {
  const { engine, snapshot } = useLiveEngine();
  const cache = useQueryClient();
  const [, select] = useSelection();
  const state = useRunForm(networkId);
  const { form, finish } = state;
  const settled = useDebounced(form, 300);
  const { spec, problems } = useMemo(() => specOfRunForm(settled), [settled]);
  const network = networkOf(form, snapshot);
  const { running, failure, run } = useRunChange<'run'>({
    done: (reply) => {
      if (reply.subjectId) select({ kind: 'container', id: reply.subjectId });
      onClose();
    },
    doneEither: finish,
  });
  const isPlanned = spec.image !== '' && problems.size === 0;
  const request: ChangeRequest | undefined = isPlanned
    ? { operation: 'runContainer', engine: engine.id, body: spec }
    : undefined;
  const planning = usePlan(request, useTouching(snapshot, network?.id), running !== undefined);
  const reasons = planning.plan?.ok === false ? planning.plan.reasons : [];
  return {
    ...state,
    network,
    planning,
    isPlanned,
    errorOf: (field) => problems.get(field) ?? toldAt(field, reasons),
    lacksImage: reasons.some((reason) => reason.code === 'image-missing'),
    isToldAtFields: reasons.length > 0 && reasons.every((reason) => reason.field !== undefined),
    pulled: () => {
      void cache.invalidateQueries({ queryKey: keys.images(engine.id) });
      planning.retry();
    },
    ready: isRunnable(planning) && form === settled,
    running: running !== undefined,
    failure,
    run: () => (request ? void run('run', request) : undefined),
  };
}

/** What speaks against a field, and the way that works. The image that is not there has a box of its own. */
function toldAt(field: RunField, reasons: readonly WireReason[]): string | undefined {
  const reason = reasons.find((one) => one.field?.split('.')[0] === field && one.code !== 'image-missing');
  if (reason === undefined) return undefined;
  return reason.remedy === undefined ? reason.message : `${reason.message} ${reason.remedy}`;
}

function networkOf({ network }: RunForm, snapshot: Snapshot | undefined): Network | undefined {
  const wanted = network === '' ? 'bridge' : network;
  const networks = snapshot?.networks ?? [];
  return networks.find(({ id }) => id === wanted) ?? networks.find(({ name }) => name === wanted);
}

/** A container to be run can clash with any other's name and ports, and with the addresses on its network. */
function useTouching(snapshot: Snapshot | undefined, networkId: string | undefined): string {
  const containers = snapshot?.containers;
  const others = useMemo(
    () => JSON.stringify(containers?.map(({ name, publishedPorts }) => [name, publishedPorts])),
    [containers],
  );
  const own = touchingText(snapshot, {
    containers: [],
    networks: networkId === undefined ? [] : [networkId],
  });
  return `${others}${own}`;
}
