'use client';
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { DateTime } from '@/components/inspector/date-time';
import { Section } from '@/components/inspector/facts';
import { useLiveEngine } from '@/components/shell/live-engine';
import { Button } from '@/components/ui/button';
import { socketsQuery } from '@/lib/client/queries';
import type { ContainerSockets } from '@/lib/contract/sockets';
import type { Container } from '@/lib/domain/container';
import { type Listening, listensEverywhere, listensOnLoopback } from '@/lib/domain/sockets/listening';
import { trafficMessages, socketMessages as words } from '@/lib/messages/traffic';

type Known = Extract<ContainerSockets, { available: true }>;
const most = 20;

/** What listens in a container and whom it speaks with, as read when it was opened, or why that is not known. */
export function SocketsSection({ container }: { container: Container }) {
  const { engine } = useLiveEngine();
  const [mayRun, setMayRun] = useState(false);
  const query = useQuery(socketsQuery(engine.id, container.id, mayRun));
  const { data } = query;
  return (
    <>
      <Section
        title={words.listening}
        aside={
          <ReadButton
            query={query}
            run={data?.available === false && data.canRun ? () => setMayRun(true) : undefined}
          />
        }
      >
        {data === undefined ? (
          <p className="text-ink-faint">{query.isError ? words.failed : words.reading}</p>
        ) : null}
        {data?.available === false ? <p>{data.reason}</p> : null}
        {data?.available ? <ListeningList sockets={data} /> : null}
      </Section>
      {data?.available ? (
        <Section title={words.connections}>
          <ConnectionList sockets={data} />
        </Section>
      ) : null}
    </>
  );
}

type ReadProps = { query: UseQueryResult<ContainerSockets>; run: (() => void) | undefined };

/** Reads again; `run` where a program has to be run inside for it, which is done only when asked for. */
function ReadButton({ query, run }: ReadProps) {
  return (
    <Button size="small" disabled={query.isFetching} onClick={run ?? (() => void query.refetch())}>
      {run === undefined ? words.refresh : words.run}
    </Button>
  );
}

function ListeningList({ sockets }: { sockets: Known }) {
  return (
    <>
      {sockets.listening.length === 0 ? <p className="text-ink-faint">{words.nothingListens}</p> : null}
      <ul aria-label={words.listening} className="flex flex-col gap-1">
        {sockets.listening.map((one) => (
          <li key={`${one.protocol} ${one.address} ${one.port}`} className="flex items-baseline gap-2">
            <span className="font-mono text-xs">
              {one.port}/{one.protocol}
            </span>
            <span className="text-ink-soft">{whereOf(one)}</span>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-2xs text-ink-faint">
        <DateTime iso={sockets.at} />, {trafficMessages.means[sockets.means]}
      </p>
    </>
  );
}

function whereOf(one: Listening): string {
  if (listensEverywhere(one)) return words.everywhere;
  return listensOnLoopback(one) ? words.loopback : words.only(one);
}

function ConnectionList({ sockets }: { sockets: Known }) {
  const { connections } = sockets;
  if (connections.length === 0) return <p className="text-ink-faint">{words.noConnections}</p>;
  return (
    <>
      <ul aria-label={words.connections} className="flex flex-col gap-1">
        {connections.slice(0, most).map((one) => (
          <li
            key={`${one.protocol} ${one.local.address} ${one.local.port} ${one.remote.address} ${one.remote.port}`}
            className="flex flex-wrap items-baseline gap-x-1.5"
          >
            <span className="text-ink-soft">{words.direction[one.direction]}</span>
            <span className="font-medium [overflow-wrap:anywhere]">
              {'name' in one.peer ? one.peer.name : words.peers[one.peer.kind]}
            </span>
            <span className="font-mono text-xs text-ink-soft [overflow-wrap:anywhere]">
              {placeText(one.direction === 'out' ? one.remote : one.local)}
            </span>
            <span className="ml-auto text-2xs text-ink-faint">{words.states[one.state]}</span>
          </li>
        ))}
      </ul>
      {connections.length > most ? (
        <p className="mt-1 text-ink-faint">{words.more({ count: connections.length - most })}</p>
      ) : null}
    </>
  );
}

function placeText({ address, port }: { address: string; port: number }): string {
  return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
}
