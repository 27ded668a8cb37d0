'use client';
import { useEffect } from 'react';
import { Section } from '@/components/inspector/facts';
import { Button } from '@/components/ui/button';
import type { Container } from '@/lib/domain/container';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { InterfaceTraffic } from '@/lib/domain/traffic/traffic';
import { trafficMessages as words } from '@/lib/messages/traffic';
import { FlowList } from './flow-list';
import { Sparkline } from './sparkline';
import { useTraffic, useTrafficStore } from './traffic-context';
import { useWatchSwitch } from './watch-button';

/** What goes in and out of each endpoint of a container now, and with whom it speaks. */
export function TrafficSection({ container, snapshot }: { container: Container; snapshot: Snapshot }) {
  const store = useTrafficStore();
  const { isOn, toggle } = useWatchSwitch();
  const one = useTraffic(({ byContainer }) => byContainer.get(container.id));
  useEffect(() => {
    store.want('inspector', [container.id]);
    return () => store.want('inspector', []);
  }, [store, container.id]);
  return (
    <Section
      title={words.section}
      aside={
        <Button size="small" onClick={toggle}>
          {isOn ? words.stop : words.watch}
        </Button>
      }
    >
      {isOn ? null : <p className="text-ink-faint">{words.off}</p>}
      {isOn && one === undefined ? <p className="text-ink-faint">{words.waiting}</p> : null}
      {one?.known === false ? <p>{one.reason}</p> : null}
      {one?.known ? (
        <>
          <ul className="flex flex-col gap-2">
            {one.interfaces.map((each) => (
              <InterfaceItem
                key={each.name}
                containerId={container.id}
                each={each}
                network={snapshot.networks.find(({ id }) => id === each.networkId)?.name}
              />
            ))}
          </ul>
          <p className="mt-2 text-2xs text-ink-faint">{words.means[one.means]}</p>
          <FlowList containerId={container.id} snapshot={snapshot} />
        </>
      ) : null}
    </Section>
  );
}

type ItemProps = { containerId: string; each: InterfaceTraffic; network: string | undefined };

function InterfaceItem({ containerId, each, network }: ItemProps) {
  const history = useTrafficStore().historyOf(containerId, each.name);
  const { rates } = each;
  return (
    <li className="flex items-center gap-3">
      <div className="min-w-0 flex-1">
        <p className="font-medium [overflow-wrap:anywhere]">
          {network ?? words.unknownInterface({ name: each.name })}
          {network === undefined ? null : (
            <span className="ml-1.5 font-mono text-2xs text-ink-faint">{each.name}</span>
          )}
        </p>
        {rates === undefined ? (
          <p className="text-ink-faint">{words.counting}</p>
        ) : (
          <dl className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-2 text-xs tabular-nums">
            <dt className="text-[var(--traffic)]">{words.received}</dt>
            <dd>
              {words.byteRate(rates.rxBytes)} · {words.packets({ count: rates.rxPackets })}
            </dd>
            <dt className="text-ink-faint">{words.sent}</dt>
            <dd>
              {words.byteRate(rates.txBytes)} · {words.packets({ count: rates.txPackets })}
            </dd>
          </dl>
        )}
        {rates === undefined ? null : (
          <p className="text-2xs text-ink-faint">
            {words.errors({
              errors: rates.rxErrors + rates.txErrors,
              dropped: rates.rxDropped + rates.txDropped,
            })}
          </p>
        )}
      </div>
      <Sparkline history={history} />
    </li>
  );
}
