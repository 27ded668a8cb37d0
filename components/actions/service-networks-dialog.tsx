'use client';
import { useMemo, useState } from 'react';
import { useLiveEngine } from '@/components/shell/live-engine';
import type { ChangeRequest } from '@/lib/client/changes';
import { refusalOfServiceNetwork, serviceNetworks } from '@/lib/domain/plan-service-networks';
import { serviceMessages as words } from '@/lib/messages/service-networks';
import { ChangeDialog } from './change-dialog';
import { CheckField } from './form/check-field';
import { PlanPane } from './plan/plan-pane';
import { isRunnable, usePlan } from './plan/use-plan';
import { RunButton } from './run-button';
import { useRunChange } from './use-run-change';

/** The dialog `Networks of service <name>`: the overlays that its tasks are to be on, and what changing them comes to. */
export function ServiceNetworksDialog({ serviceId, onClose }: { serviceId: string; onClose: () => void }) {
  const { engine, snapshot } = useLiveEngine();
  const service = snapshot?.services.find((one) => one.id === serviceId);
  const [name] = useState(service?.name ?? serviceId);
  const before = useMemo(
    () => (service && snapshot ? serviceNetworks(service, snapshot).map((network) => network.id) : []),
    [service, snapshot],
  );
  const [chosen, setChosen] = useState<readonly string[]>(before);
  const choices = (snapshot?.networks ?? []).filter(
    (network) => refusalOfServiceNetwork(network) === undefined || chosen.includes(network.id),
  );
  const { running, failure, run } = useRunChange<'change'>({ done: onClose });
  const isChanged = [...chosen].sort().join() !== [...before].sort().join();
  const request: ChangeRequest | undefined = isChanged
    ? {
        operation: 'changeServiceNetworks',
        engine: engine.id,
        serviceId,
        body: { networkIds: [...chosen] },
      }
    : undefined;
  const touching = JSON.stringify([service, choices.map((network) => network.id)]);
  const planning = usePlan(request, touching, running !== undefined);
  return (
    <ChangeDialog
      title={words.title({ service: name })}
      description={words.description}
      failure={failure}
      planning={planning}
      onClose={onClose}
      buttons={
        <RunButton
          words={words}
          ready={isRunnable(planning) && request !== undefined}
          running={running !== undefined}
          busy={running !== undefined}
          onRun={() => (request ? void run('change', request) : undefined)}
        />
      }
    >
      <fieldset className="space-y-2">
        <legend className="mb-2 text-xs font-medium text-ink-soft">{words.networks}</legend>
        {choices.length === 0 ? <p className="text-ink-soft">{words.none}</p> : null}
        {choices.map((network) => (
          <CheckField
            key={network.id}
            id={`service-network-${network.id}`}
            label={network.name}
            hint={network.subnets.map(({ subnet }) => subnet).join(', ')}
            checked={chosen.includes(network.id)}
            onChange={(checked) =>
              setChosen((now) =>
                checked ? [...now, network.id] : now.filter((other) => other !== network.id),
              )
            }
          />
        ))}
      </fieldset>
      {request ? <PlanPane planning={planning} /> : <p className="text-ink-soft">{words.unchanged}</p>}
    </ChangeDialog>
  );
}
