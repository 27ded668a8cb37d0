import type { Container } from '../engine/container';
import { conversationsOf } from '../engine/conversations';
import type { Engine } from '../engine/engine';
import { formatNanos, noTime } from '../engine/engine-clock';

/** Reply of `GET /containers/{id}/stats`: counters that grow with the time that the container is up. */
export function containerStats(engine: Engine, container: Container): object {
  const { state } = container;
  const base = {
    name: `/${container.name}`,
    id: container.id,
    preread: noTime,
    num_procs: 0,
    storage_stats: {},
  };
  if (state.status !== 'running') {
    return {
      ...base,
      read: noTime,
      pids_stats: {},
      blkio_stats: {},
      cpu_stats: {},
      precpu_stats: {},
      memory_stats: {},
    };
  }
  const seconds = Math.max(0, engine.clock.now() / 1000 - Number(state.startedAt / 1_000_000_000n));
  const rate = 1 + (Number.parseInt(container.id.slice(0, 4), 16) % 200);
  const cpu = (nanos: number): object => ({
    cpu_usage: {
      total_usage: Math.round(nanos),
      usage_in_kernelmode: 0,
      usage_in_usermode: Math.round(nanos),
    },
    system_cpu_usage: Math.round(seconds * 4e9),
    online_cpus: 4,
    throttling_data: { periods: 0, throttled_periods: 0, throttled_time: 0 },
  });
  return {
    ...base,
    read: formatNanos(engine.clock.nanos()),
    pids_stats: { current: 1 + (rate % 12) },
    blkio_stats: {},
    cpu_stats: cpu(seconds * rate * 1e6),
    precpu_stats: cpu(0),
    memory_stats: { usage: rate * 1_048_576, max_usage: rate * 1_500_000, stats: {}, limit: 16_777_216_000 },
    ...networksJson(engine, container, seconds, rate),
  };
}

/** None for one that has no network stack of its own. */
function networksJson(engine: Engine, container: Container, seconds: number, rate: number): object {
  const conversations = conversationsOf(engine, container);
  const live = [...container.attachments].filter(
    ([, { endpoint }]) => endpoint !== undefined && endpoint.mac !== '',
  );
  if (live.length === 0) return {};
  const entries = live.map(([name], index) => {
    const talks = conversations.filter(({ networkName }) => networkName === name).length;
    // More and less by turns, and never backwards: the wave falls slower than time adds.
    const time = seconds + 2.4 * Math.sin(seconds / 3 + rate + index);
    const bytes = Math.round(time * (talks === 0 ? 20 : rate * 250 * talks)) + index + 2_000_000;
    const side = (way: 'rx' | 'tx', share: number): object => ({
      [`${way}_bytes`]: Math.round(bytes * share),
      [`${way}_packets`]: Math.round((bytes * share) / 400),
      [`${way}_errors`]: 0,
      [`${way}_dropped`]: 0,
    });
    return [`eth${index}`, { ...side('rx', 1), ...side('tx', 0.4) }];
  });
  return { networks: Object.fromEntries(entries) };
}
