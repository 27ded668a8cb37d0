'use client';
import { useState } from 'react';
import { useLiveEngine } from '@/components/shell/live-engine';
import type { ChangeRequest } from '@/lib/client/changes';
import { actionsMessages } from '@/lib/messages/actions';
import { ChangeDialog } from './change-dialog';
import { EndpointFields } from './endpoint/endpoint-fields';
import { bodyOfWish, isWishOfUse, noWish } from './endpoint/endpoint-wish';
import { sourceChoices } from './endpoint/network-choices';
import { useKeptEndpoint } from './endpoint/use-kept-endpoint';
import { Disclosure } from './form/disclosure';
import { MoveEnds } from './move-ends';
import { PlanPane } from './plan/plan-pane';
import { touchingText } from './plan/touching';
import { isRunnable, usePlan } from './plan/use-plan';
import { RunButton } from './run-button';
import { useDebounced } from './use-debounced';
import { useContainerName, useNetworkName } from './use-names';
import { useRunChange } from './use-run-change';

const words = actionsMessages.move;

/**
 * The dialog `Move <container> from <network> to <network>`: the plan of the move, and of a connect that keeps the old network too.
 * @param choosing true where source and target are chosen in the dialog, as for keys, menus and the table.
 */
export function MoveDialog(props: {
  containerId: string;
  fromNetworkId?: string | undefined;
  toNetworkId?: string | undefined;
  choosing: boolean;
  onClose: () => void;
}) {
  const { containerId, onClose } = props;
  const { engine, snapshot } = useLiveEngine();
  const [from, setFrom] = useState(() => props.fromNetworkId ?? onlySource(snapshot, containerId));
  const [to, setTo] = useState(props.toNetworkId);
  const [wish, setWish] = useState(noWish);
  const settled = useDebounced(wish, 300);
  const { running, failure, run } = useRunChange<'move' | 'also'>({ done: onClose });
  const container = useContainerName(containerId);
  const names = { container, from: useNetworkName(from ?? ''), to: useNetworkName(to ?? '') };

  const source = snapshot?.networks.find((network) => network.id === from);
  const target = snapshot?.networks.find((network) => network.id === to);
  const kept = useKeptEndpoint({ containerId, fromNetworkId: from, toNetworkId: to });
  const ends = from === undefined || to === undefined ? undefined : { from, to };
  const wished = bodyOfWish(settled);
  const move: ChangeRequest | undefined = ends && {
    operation: 'moveContainer',
    engine: engine.id,
    body: { containerId, fromNetworkId: ends.from, toNetworkId: ends.to, ...wished },
  };
  // Docker lets nobody stay on `none` beside another network.
  const also: ChangeRequest | undefined =
    ends && source?.driver !== 'null'
      ? {
          operation: 'connectContainer',
          engine: engine.id,
          networkId: ends.to,
          body: { containerId, ...wished },
        }
      : undefined;
  const touching = touchingText(snapshot, {
    containers: [containerId],
    networks: ends ? [ends.from, ends.to] : [],
  });
  const movePlan = usePlan(move, touching, running !== undefined);
  const alsoPlan = usePlan(also, touching, running !== undefined);
  const typed = wish === settled;

  return (
    <ChangeDialog
      title={ends ? words.title(names) : words.titleOpen(names)}
      description={words.description}
      failure={failure}
      planning={movePlan}
      onClose={onClose}
      buttons={
        <>
          {source?.driver === 'null' ? null : (
            <RunButton
              look="plain"
              words={{ run: words.also, running: words.alsoRunning }}
              ready={isRunnable(alsoPlan) && typed}
              running={running === 'also'}
              busy={running !== undefined}
              onRun={() => (also ? void run('also', also) : undefined)}
            />
          )}
          <RunButton
            words={words}
            ready={isRunnable(movePlan) && typed}
            running={running === 'move'}
            busy={running !== undefined}
            onRun={() => (move ? void run('move', move) : undefined)}
          />
        </>
      }
    >
      {props.choosing && snapshot ? (
        <MoveEnds
          snapshot={snapshot}
          containerId={containerId}
          from={from}
          to={to}
          onFrom={setFrom}
          onTo={setTo}
        />
      ) : null}
      {ends ? (
        <>
          <PlanPane planning={movePlan} />
          {also && alsoPlan.plan && (alsoPlan.plan.ok || movePlan.plan?.ok) ? (
            <Disclosure title={alsoPlan.plan.ok ? words.alsoInstead(names) : words.alsoRefused(names)}>
              <PlanPane planning={alsoPlan} />
            </Disclosure>
          ) : null}
          {isWishOfUse(movePlan.plan) ? (
            <EndpointFields
              id="move"
              wish={wish}
              kept={kept}
              network={target}
              reasons={movePlan.plan?.ok === false ? movePlan.plan.reasons : []}
              onChange={setWish}
            />
          ) : null}
        </>
      ) : (
        <p className="text-ink-soft">{words.choose}</p>
      )}
    </ChangeDialog>
  );
}

/** Where there is but one network to leave, it need not be chosen. */
function onlySource(
  snapshot: ReturnType<typeof useLiveEngine>['snapshot'],
  containerId: string,
): string | undefined {
  const sources = snapshot ? sourceChoices(snapshot, containerId) : [];
  return sources.length === 1 ? sources[0]?.id : undefined;
}
