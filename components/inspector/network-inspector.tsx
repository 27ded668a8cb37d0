'use client';
import { useQuery } from '@tanstack/react-query';
import { useActions } from '@/components/actions/actions-context';
import { SubjectFindings } from '@/components/findings/subject-findings';
import { CheckSection } from '@/components/reach/check/check-section';
import { useLiveEngine } from '@/components/shell/live-engine';
import { useMatrixScope } from '@/components/shell/view-state';
import { Button } from '@/components/ui/button';
import { DriverMark } from '@/components/ui/driver-mark';
import { networkQuery } from '@/lib/client/queries';
import { isDefaultBridge, isNone, isStackless, type Network } from '@/lib/domain/network';
import type { Snapshot } from '@/lib/domain/snapshot';
import { inspectorMessages as words } from '@/lib/messages/inspector';
import { matrixMessages } from '@/lib/messages/reach-matrix';
import { shellMessages } from '@/lib/messages/shell';
import { DateTime } from './date-time';
import { Chip, Fact, Facts, Pairs, Section } from './facts';
import { Inspected } from './inspected';
import { InspectorHeading } from './inspector-heading';
import { MemberList } from './member-list';
import { RawJson } from './raw-json';
import { ServiceList } from './service-list';
import { SubnetList } from './subnet-list';

/** Everything Docker knows about one network. */
export function NetworkInspector({ network, snapshot }: { network: Network; snapshot: Snapshot }) {
  const { engine } = useLiveEngine();
  const actions = useActions();
  const [, openMatrix] = useMatrixScope();
  const query = useQuery(networkQuery(engine.id, network.id));
  const count = snapshot.endpoints.filter((one) => one.networkId === network.id).length;
  const services = snapshot.services.filter((one) => one.networkIds.includes(network.id));
  const note = noteOf(network);
  return (
    <>
      <InspectorHeading
        mark={<DriverMark driver={network.driver} size={16} />}
        name={network.name}
        below={`${shellMessages.drivers[network.driver] ?? network.driver} · ${words.members.count({ count })}`}
        chips={<Flags network={network} />}
      />
      {note ? <p className="px-4 pb-3 text-ink-soft">{note}</p> : null}
      <div className="flex flex-wrap gap-2 px-4 pb-3.5">
        {network.configOnly || network.ingress ? null : (
          <Button
            size="small"
            disabled={actions.disabled !== undefined}
            title={actions.disabled?.because}
            onClick={() => actions.runContainer({ networkId: network.id })}
          >
            {words.actions.runContainer}
          </Button>
        )}
        {network.system ? null : (
          <Button
            size="small"
            disabled={actions.disabled !== undefined}
            title={actions.disabled?.because}
            onClick={() => actions.editNetwork(network.id)}
          >
            {words.actions.editNetwork}
          </Button>
        )}
        {network.system ? null : (
          <Button
            size="small"
            look="danger"
            disabled={actions.disabled !== undefined}
            title={actions.disabled?.because}
            onClick={() => actions.removeNetwork(network.id)}
          >
            {words.actions.removeNetwork}
          </Button>
        )}
        {count > 1 ? (
          <Button size="small" onClick={() => openMatrix({ kind: 'network', id: network.id })}>
            {matrixMessages.open}
          </Button>
        ) : null}
      </div>
      <SubjectFindings kind="network" id={network.id} />
      {count > 1 && !isStackless(network) ? <CheckSection networkId={network.id} /> : null}
      {isStackless(network) ? null : (
        <Section title={words.sections.subnets}>
          <SubnetList network={network} snapshot={snapshot} detail={query.data} />
        </Section>
      )}
      <Section title={words.sections.members}>
        <MemberList network={network} snapshot={snapshot} members={query.data?.members} />
      </Section>
      {services.length > 0 ? (
        <Section title={words.sections.services}>
          <ServiceList services={services} network={network} snapshot={snapshot} />
        </Section>
      ) : null}
      <Inspected query={query}>
        {(detail) => (
          <>
            <Section title={words.sections.network}>
              <Facts>
                <Fact term={words.network.id} mono>
                  {network.id.slice(0, 12)}
                </Fact>
                <Fact term={words.network.driver}>
                  {shellMessages.drivers[network.driver] ?? network.driver}
                </Fact>
                <Fact term={words.network.scope}>{network.scope}</Fact>
                <Fact term={words.network.parent} mono>
                  {network.parent}
                </Fact>
                <Fact term={words.network.mode}>
                  {network.options.macvlan_mode ?? network.options.ipvlan_mode}
                </Fact>
                <Fact term={words.network.ipam}>{detail.ipamDriver}</Fact>
                <Fact term={words.network.configFrom}>{network.configFrom}</Fact>
                <Fact term={words.network.created}>
                  <DateTime iso={network.createdAt} />
                </Fact>
              </Facts>
            </Section>
            {detail.peers.length > 0 ? (
              <Section title={words.sections.peers}>
                <Facts>
                  {detail.peers.map((peer) => (
                    <Fact key={peer.name} term={peer.name} mono>
                      {peer.ip}
                    </Fact>
                  ))}
                </Facts>
              </Section>
            ) : null}
            <Section title={words.sections.options}>
              <Pairs pairs={network.options} empty={words.nothing} />
            </Section>
            <Section title={words.sections.labels}>
              <Pairs pairs={network.labels} empty={words.nothing} />
            </Section>
            <RawJson raw={detail.raw} />
          </>
        )}
      </Inspected>
    </>
  );
}

function Flags({ network }: { network: Network }) {
  const { flags } = words.network;
  return (
    <>
      {network.internal ? <Chip title={flags.internalHint}>{flags.internal}</Chip> : null}
      {network.attachable ? <Chip>{flags.attachable}</Chip> : null}
      {network.ingress ? <Chip>{flags.ingress}</Chip> : null}
      {network.configOnly ? <Chip>{flags.configOnly}</Chip> : null}
      {network.enableIPv6 ? <Chip>{flags.ipv6}</Chip> : null}
      {network.system ? <Chip>{flags.system}</Chip> : null}
    </>
  );
}

function noteOf(network: Network): string | undefined {
  const { notes } = words.network;
  if (isDefaultBridge(network)) return notes.defaultBridge;
  if (network.driver === 'host') return notes.host;
  if (isNone(network)) return notes.none;
  if (network.driver === 'macvlan' && network.parent) return notes.macvlan({ parent: network.parent });
  if (network.name === 'docker_gwbridge') return notes.gatewayBridge;
  if (network.ingress) return notes.ingress;
  return undefined;
}
