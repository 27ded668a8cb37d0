'use client';
import { useState } from 'react';
import { useLiveEngine } from '@/components/shell/live-engine';
import type { ChangeRequest } from '@/lib/client/changes';
import type { HostInterface } from '@/lib/domain/host-interface';
import { parseAddress } from '@/lib/domain/ip-address';
import { swarmMessages as words } from '@/lib/messages/swarm';
import { useActions } from './actions-context';
import { ChangeDialog } from './change-dialog';
import type { KnownInterfaces } from './create-network/form-props';
import { useKnownInterfaces } from './create-network/use-known-interfaces';
import { Combobox } from './form/combobox';
import { Field } from './form/field';
import type { ComboboxItem } from './form/option-list';
import { PlanPane } from './plan/plan-pane';
import { isRunnable, usePlan } from './plan/use-plan';
import { RunButton } from './run-button';
import { useDebounced } from './use-debounced';
import { useRunChange } from './use-run-change';

/** The dialog `Enable Swarm`. It was asked for on the way to an overlay network, so both its ends lead back there. */
export function InitSwarmDialog({ onClose }: { onClose: () => void }) {
  const { engine } = useLiveEngine();
  const { createNetwork } = useActions();
  const interfaces = useKnownInterfaces(engine.id);
  const [typed, setTyped] = useState<string>();
  const [understood, setUnderstood] = useState(false);
  const address = typed ?? addressesOf(interfaces)[0]?.address ?? '';
  const settled = useDebounced(address, 300);
  const { running, failure, run } = useRunChange<'init'>({ done: createNetwork });
  const request: ChangeRequest | undefined =
    settled.trim() === ''
      ? undefined
      : { operation: 'initSwarm', engine: engine.id, body: { advertiseAddress: settled.trim() } };
  const planning = usePlan(request, `${engine.id}/${engine.swarm.state}`, running !== undefined);
  const wrong = planning.plan?.ok === false ? planning.plan.reasons.find((one) => one.field) : undefined;

  return (
    <ChangeDialog
      title={words.title}
      description={words.description}
      failure={failure}
      planning={planning}
      onClose={running === undefined ? createNetwork : onClose}
      buttons={
        <RunButton
          words={words}
          ready={isRunnable(planning) && address === settled && understood}
          running={running === 'init'}
          busy={running !== undefined}
          onRun={() => (request ? void run('init', request) : undefined)}
        />
      }
    >
      <Field
        id="init-swarm-address"
        label={words.address}
        hint={words.addressHint}
        error={wrong && `${wrong.message} ${wrong.remedy ?? ''}`}
      >
        {(aria) => (
          <Combobox
            aria={aria}
            text={address}
            typed={typed}
            items={addressesOf(interfaces).map(itemOf)}
            chosenId={address}
            listLabel={words.list}
            openLabel={words.open}
            nothing={interfaces.state === 'loading' ? words.loading : undefined}
            mono
            placeholder={words.addressPlaceholder}
            onType={setTyped}
            onChoose={(item) => setTyped(item.id)}
            onLeave={() => undefined}
          />
        )}
      </Field>
      {request === undefined ? (
        <p className="text-ink-soft">{words.choose}</p>
      ) : wrong ? null : (
        <PlanPane planning={planning} />
      )}
      <label className="flex items-start gap-2.5 text-sm text-ink max-sm:py-1">
        <input
          type="checkbox"
          className="mt-[3px] size-3.5 shrink-0 accent-accent max-sm:mt-0 max-sm:size-5"
          checked={understood}
          onChange={(event) => setUnderstood(event.target.checked)}
        />
        {words.understood}
      </label>
    </ChangeDialog>
  );
}

type HostAddress = { address: string; one: HostInterface };

/** Addresses of the host that another machine may know: those of its cards before those of bridges, the way out before all. */
function addressesOf(interfaces: KnownInterfaces): HostAddress[] {
  if (interfaces.state !== 'read' || !interfaces.host.available) return [];
  const rank = (one: HostInterface) => (one.defaultRoute ? 0 : one.kind === 'bridge' ? 2 : 1);
  return interfaces.host.interfaces
    .filter(
      (one) => one.kind !== 'loopback' && one.reason !== 'docker-own' && one.reason !== 'container-side',
    )
    .toSorted((a, b) => rank(a) - rank(b))
    .flatMap((one) =>
      one.addresses
        .map((address) => address.split('/')[0] ?? '')
        .filter((address) => parseAddress(address) !== undefined && !address.startsWith('fe80:'))
        .map((address) => ({ address, one })),
    );
}

function itemOf({ address, one }: HostAddress): ComboboxItem {
  return {
    id: address,
    text: address,
    keywords: one.name,
    disabled: false,
    body: (
      <span className="flex items-baseline justify-between gap-3">
        <span className="font-mono text-ink">{address}</span>
        <span className="font-mono text-2xs text-ink-faint">{one.name}</span>
      </span>
    ),
  };
}
