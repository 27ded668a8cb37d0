'use client';
import { useMemo } from 'react';
import { useLiveEngine } from '@/components/shell/live-engine';
import { freeContainerName } from '@/lib/domain/free-container-name';
import { isStackless } from '@/lib/domain/network';
import { runContainerMessages } from '@/lib/messages/run-container';
import { RowList } from '../create-network/row-list';
import { NetworkPicker } from '../endpoint/network-picker';
import { Disclosure } from '../form/disclosure';
import { TextField } from '../form/text-field';
import { AddressFields } from './address-fields';
import { ImageField } from './image-field';
import { MoreRunFields } from './more-run-fields';
import { PullBox } from './pull-box';
import { runTargets } from './run-targets';
import type { RunContainer } from './use-run-container';

const { fields, hints, rows, sections } = runContainerMessages;

/** All fields: what is run and where on the left, how it is reached on the right. */
export function RunFields({ id, run }: { id: string; run: RunContainer }) {
  const { snapshot } = useLiveEngine();
  const { form, change, errorOf, network } = run;
  const targets = useMemo(() => (snapshot ? runTargets(snapshot.networks) : []), [snapshot]);
  const image = form.image.trim();
  const ownName = image === '' ? undefined : freeContainerName(image, snapshot?.containers ?? []);
  const stackless = network !== undefined && isStackless(network);
  return (
    <div className="grid gap-x-8 gap-y-4 md:grid-cols-2">
      <div className="min-w-0 space-y-3">
        <ImageField
          id={`${id}-image`}
          image={form.image}
          error={errorOf('image')}
          onChange={(next) => change({ image: next })}
        />
        <PullBox image={image} isLacking={run.lacksImage} onPulled={run.pulled} />
        <TextField
          id={`${id}-name`}
          label={fields.name}
          value={form.name}
          placeholder={ownName ?? ''}
          hint={ownName === undefined ? hints.nameNone : hints.name({ name: ownName })}
          error={errorOf('name')}
          onChange={(name) => change({ name })}
        />
        <TextField
          id={`${id}-command`}
          label={fields.command}
          value={form.command}
          placeholder={hints.commandPlaceholder}
          hint={hints.command}
          error={errorOf('command')}
          onChange={(command) => change({ command })}
        />
        <Disclosure
          title={sections.more}
          hint={sections.moreHint}
          unfolded={(['labels', 'env', 'driverOpts', 'linkLocalIps', 'restartPolicy'] as const).some(
            (field) => errorOf(field) !== undefined,
          )}
        >
          <MoreRunFields id={id} run={run} />
        </Disclosure>
      </div>
      <div className="min-w-0 space-y-3">
        <NetworkPicker
          id={`${id}-network`}
          label={fields.network}
          choices={targets}
          chosenId={network?.id}
          onChoose={(next) => change({ network: next, ipv4: '', ipv6: '' })}
        />
        {errorOf('network') ? <p className="text-xs text-broken">{errorOf('network')}</p> : null}
        {stackless ? (
          <p className="text-xs text-ink-faint">{hints.noEndpoint({ network: network.name })}</p>
        ) : null}
        <AddressFields id={id} run={run} />
        <RowList
          id={`${id}-publish`}
          label={fields.publish}
          addLabel={rows.addPort}
          nameLabel={rows.hostPort}
          valueLabel={rows.containerPort}
          namePlaceholder={hints.hostPort}
          valuePlaceholder={hints.containerPort}
          between="→"
          hint={hints.publish}
          error={errorOf('publish')}
          rows={form.publish}
          onChange={(publish) => change({ publish })}
          onBlur={() => undefined}
        />
      </div>
    </div>
  );
}
