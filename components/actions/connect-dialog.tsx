'use client';
import { useMemo, useState } from 'react';
import { useLiveEngine } from '@/components/shell/live-engine';
import type { ChangeRequest } from '@/lib/client/changes';
import { actionsMessages } from '@/lib/messages/actions';
import { ChangeDialog } from './change-dialog';
import { EndpointFields } from './endpoint/endpoint-fields';
import { bodyOfWish, isWishOfUse, noWish } from './endpoint/endpoint-wish';
import { targetChoices } from './endpoint/network-choices';
import { NetworkPicker } from './endpoint/network-picker';
import { useKeptEndpoint } from './endpoint/use-kept-endpoint';
import { PlanPane } from './plan/plan-pane';
import { touchingText } from './plan/touching';
import { isRunnable, usePlan } from './plan/use-plan';
import { RunButton } from './run-button';
import { useDebounced } from './use-debounced';
import { useContainerName } from './use-names';
import { useRunChange } from './use-run-change';

const words = actionsMessages.connect;

/** The dialog `Connect <container> to a network`. */
export function ConnectDialog(props: {
  containerId: string;
  networkId?: string | undefined;
  onClose: () => void;
}) {
  const { containerId, onClose } = props;
  const { engine, snapshot } = useLiveEngine();
  const [networkId, setNetworkId] = useState(props.networkId);
  const [wish, setWish] = useState(noWish);
  const settled = useDebounced(wish, 300);
  const { running, failure, run } = useRunChange<'connect'>({ done: onClose });
  const container = useContainerName(containerId);
  const kept = useKeptEndpoint({ containerId, toNetworkId: networkId });
  const choices = useMemo(
    () => (snapshot ? targetChoices(snapshot, containerId, undefined) : []),
    [snapshot, containerId],
  );
  const request: ChangeRequest | undefined =
    networkId === undefined
      ? undefined
      : {
          operation: 'connectContainer',
          engine: engine.id,
          networkId,
          body: { containerId, ...bodyOfWish(settled) },
        };
  const touching = touchingText(snapshot, {
    containers: [containerId],
    networks: networkId === undefined ? [] : [networkId],
  });
  const planning = usePlan(request, touching, running !== undefined);

  return (
    <ChangeDialog
      title={words.title({ container })}
      failure={failure}
      planning={planning}
      onClose={onClose}
      buttons={
        <RunButton
          words={words}
          ready={isRunnable(planning) && wish === settled}
          running={running === 'connect'}
          busy={running !== undefined}
          onRun={() => (request ? void run('connect', request) : undefined)}
        />
      }
    >
      <NetworkPicker
        id="connect-network"
        label={words.network}
        choices={choices}
        chosenId={networkId}
        onChoose={setNetworkId}
      />
      {request ? (
        <>
          <PlanPane planning={planning} />
          {isWishOfUse(planning.plan) ? (
            <EndpointFields
              id="connect"
              finer
              wish={wish}
              kept={kept}
              network={snapshot?.networks.find((network) => network.id === networkId)}
              reasons={planning.plan?.ok === false ? planning.plan.reasons : []}
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
