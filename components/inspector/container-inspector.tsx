'use client';
import { useQuery } from '@tanstack/react-query';
import { useActions } from '@/components/actions/actions-context';
import { SubjectFindings } from '@/components/findings/subject-findings';
import { AskButton } from '@/components/reach/ask-button';
import { useLiveEngine } from '@/components/shell/live-engine';
import { SocketsSection } from '@/components/traffic/sockets-section';
import { TrafficSection } from '@/components/traffic/traffic-section';
import { Button } from '@/components/ui/button';
import { StatusMark } from '@/components/ui/status-mark';
import { containerQuery } from '@/lib/client/queries';
import { type Container, sharedStackOwner } from '@/lib/domain/container';
import type { Snapshot } from '@/lib/domain/snapshot';
import { inspectorMessages as words } from '@/lib/messages/inspector';
import { DateTime } from './date-time';
import { EndpointList } from './endpoint-list';
import { Chip, Fact, Facts, Pairs, Section } from './facts';
import { Inspected } from './inspected';
import { InspectorHeading } from './inspector-heading';
import { LifecycleButtons } from './lifecycle-buttons';
import { PublishedPorts } from './published-ports';
import { RawJson } from './raw-json';
import { TaskSection } from './task-facts';
import { worstStatus } from './worst-status';

/** Everything Docker knows about one container. */
export function ContainerInspector({ container, snapshot }: { container: Container; snapshot: Snapshot }) {
  const { engine } = useLiveEngine();
  const actions = useActions();
  const query = useQuery(containerQuery(engine.id, container.id));
  const endpoints = snapshot.endpoints.filter((one) => one.containerId === container.id);
  const ownerId = sharedStackOwner(container);
  const movable = ownerId === undefined && container.networkMode !== 'host';
  const health = words.health[container.health];
  return (
    <>
      <InspectorHeading
        mark={<StatusMark status={worstStatus(container, endpoints)} size={14} />}
        name={container.name}
        below={
          <>
            <span className="font-mono text-xs">{container.image}</span> · {words.states[container.state]}
            {health === '' ? null : ` · ${health}`}
          </>
        }
        chips={container.project ? <Chip>{container.project}</Chip> : null}
      />
      <div className="flex flex-wrap gap-2 px-4 pb-3.5">
        {movable ? (
          <>
            <Button
              size="small"
              disabled={actions.disabled !== undefined}
              title={actions.disabled?.because}
              onClick={() => actions.moveContainerFrom({ containerId: container.id })}
            >
              {words.actions.move}
            </Button>
            <Button
              size="small"
              disabled={actions.disabled !== undefined}
              title={actions.disabled?.because}
              onClick={() => actions.connectContainer({ containerId: container.id })}
            >
              {words.actions.connect}
            </Button>
          </>
        ) : null}
        <LifecycleButtons container={container} />
        <AskButton from={{ kind: 'container', id: container.id }} />
      </div>
      <SubjectFindings kind="container" id={container.id} />
      <TaskSection container={container} snapshot={snapshot} />
      <Section title={words.sections.endpoints}>
        <EndpointList container={container} snapshot={snapshot} endpoints={endpoints} detail={query.data} />
      </Section>
      <TrafficSection container={container} snapshot={snapshot} />
      <SocketsSection container={container} />
      <Inspected query={query}>
        {(detail) => (
          <>
            <Section title={words.sections.ports}>
              <PublishedPorts container={container} bindings={detail.portBindings} />
            </Section>
            <Section title={words.sections.container}>
              <Facts>
                <Fact term={words.container.id} mono>
                  {container.id.slice(0, 12)}
                </Fact>
                <Fact term={words.container.image} mono>
                  {container.image}
                </Fact>
                <Fact term={words.container.command} mono>
                  {detail.command}
                </Fact>
                <Fact term={words.container.hostname} mono>
                  {detail.hostname}
                </Fact>
                <Fact term={words.container.project}>{container.project}</Fact>
                <Fact term={words.container.service}>{container.service}</Fact>
                <Fact term={words.container.networkMode} mono>
                  {container.networkMode}
                </Fact>
                <Fact term={words.container.restart}>{detail.restartPolicy}</Fact>
                <Fact term={words.container.created}>
                  <DateTime iso={container.createdAt} />
                </Fact>
                {detail.container.startedAt ? (
                  <Fact term={words.container.started}>
                    <DateTime iso={detail.container.startedAt} />
                  </Fact>
                ) : null}
              </Facts>
            </Section>
            <Section title={words.sections.labels}>
              <Pairs pairs={detail.container.labels} empty={words.nothing} />
            </Section>
            <RawJson raw={detail.raw} />
          </>
        )}
      </Inspected>
    </>
  );
}
