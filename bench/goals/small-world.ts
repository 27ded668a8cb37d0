import type { Browser } from '@playwright/test';
import { startEngine } from '@/e2e/lab/start-engine';
import { startServer } from '@/e2e/start-server';
import { createDockerodeClient } from '@/lib/server/engine/dockerode-client';
import { measureEventCalls } from '../event-calls';
import { measureEventToDom } from '../event-to-dom';
import { measureIdleTabs } from '../idle-tabs';
import { measureMissedChange } from '../missed-change';
import { RawEngine } from '../raw-engine';
import type { Row } from '../report';
import { makeWorld } from '../world';

/** What following a real engine costs, and how soon it shows, at the size of most. */
export async function smallWorldGoals(browser: Browser): Promise<Row[]> {
  const lab = await startEngine({ name: 'bench' });
  const raw = new RawEngine(lab.socket);
  const client = createDockerodeClient({ address: { kind: 'unix', path: lab.socket }, readOnly: true });
  try {
    const world = await makeWorld(raw, { networks: 10, containers: 50, running: 50 });
    await client.readVersion();
    const followed = await measureEventCalls(lab, client, raw, world);
    const perEvent = followed.calls / followed.events;
    const server = await startServer(lab);
    const live = await measureEventToDom(browser, server, client, raw, world, 100).finally(server.stop);
    const missed = await measureMissedChange(lab, raw);
    const idle = await measureIdleTabs(browser, lab, 10, 60);
    return [
      {
        what: `calls to the engine for each of ${followed.events} events`,
        goal: '≤ 1',
        measured: `${perEvent.toFixed(2)} (${followed.calls} calls)`,
        holds: perEvent <= 1,
      },
      {
        what: `other calls by ${idle.tabs} idle tabs in ${idle.seconds} s, beside ${idle.streams} event stream`,
        goal: '≤ 2, one stream',
        measured: `${idle.otherCalls} (${idle.calls.join(', ')})`,
        holds: idle.otherCalls <= 2 && idle.streams === 1,
      },
      {
        what: `event to DOM at ${live.containers} containers, ${live.changes} changes`,
        goal: 'p95 ≤ 100 ms',
        measured: `p50 ${live.p50.toFixed(0)}, p95 ${live.p95.toFixed(0)}, max ${live.max.toFixed(0)} ms`,
        holds: live.p95 <= 100,
      },
      {
        what: 'a change without an event is shown',
        goal: '≤ 30 s, at ≤ 2% of the engine’s time',
        measured: `after ${missed.seconds.toFixed(1)} s, at ${(missed.share * 100).toFixed(2)}%`,
        holds: missed.seconds <= 30 && missed.share <= 0.02,
      },
    ];
  } finally {
    client.close();
    raw.close();
    await lab.stop();
  }
}
