import { type Container, isRunning } from '../engine/container';
import type { Engine } from '../engine/engine';
import { stateWord } from './container-status';
import { type Filters, matches, matchesLabels, matchesText, parseFilters } from './filters';

const listFilters = [
  ...['ancestor', 'before', 'exited', 'expose', 'health', 'id', 'isolation', 'is-task', 'label', 'name'],
  ...['network', 'publish', 'since', 'status', 'volume'],
];

/** The containers that `GET /containers/json` was asked for, the newest first. */
export function containersAsked(engine: Engine, query: URLSearchParams): Container[] {
  const filters = parseFilters(query.get('filters'), listFilters);
  const limit = Number(query.get('limit') ?? 0);
  const isAll = isTrue(query.get('all')) || limit > 0 || filters.has('status') || filters.has('exited');
  const networks = networksAsked(engine, filters);
  const found = candidates(engine, filters)
    .reverse()
    .filter(
      (container) =>
        (isAll || isRunning(container)) &&
        matches(filters, 'id', (id) => container.id.startsWith(id)) &&
        matches(filters, 'name', (name) => isNamed(container, name)) &&
        matches(filters, 'status', (status) => stateWord(container) === status) &&
        matches(filters, 'exited', (code) => exitCode(container) === Number(code)) &&
        matches(filters, 'health', (health) => healthOf(container) === health) &&
        matches(filters, 'ancestor', (image) => [container.image, container.imageId].includes(image)) &&
        matches(filters, 'is-task', (wanted) => isTrue(wanted) === isTask(container)) &&
        (networks === undefined || isOn(container, networks)) &&
        matchesLabels(filters, container.config.labels),
    );
  return limit > 0 ? found.slice(0, limit) : found;
}

/** Full ids are looked up, however many containers there are. */
function candidates(engine: Engine, filters: Filters): Container[] {
  const ids = filters.get('id');
  if (ids === undefined || !ids.every((id) => id.length === 64)) return engine.containers.all();
  return [...new Set(ids)].flatMap((id) => engine.containers.withId(id) ?? []);
}

type AskedNetworks = { names: ReadonlySet<string>; ids: ReadonlySet<string> };

/** A container that was never started knows its networks by name only, and is not found by a network's id. */
function networksAsked(engine: Engine, filters: Filters): AskedNetworks | undefined {
  const asked = filters.get('network');
  if (asked === undefined) return undefined;
  const networks = asked.map((text) => engine.networks.lookUp(text));
  const byName = asked.filter((text) => engine.networks.withId(text) === undefined);
  return {
    names: new Set(byName),
    ids: new Set(networks.flatMap((network) => network?.id ?? [])),
  };
}

function isOn(container: Container, { names, ids }: AskedNetworks): boolean {
  return [...container.attachments].some(([name, { networkId }]) => names.has(name) || ids.has(networkId));
}

function isNamed(container: Container, pattern: string): boolean {
  return matchesText(pattern, container.name) || matchesText(pattern, `/${container.name}`);
}

function exitCode({ state }: Container): number | undefined {
  return state.status === 'exited' ? state.exitCode : undefined;
}

function healthOf({ state }: Container): string {
  return (state.status === 'created' ? undefined : state.health?.status) ?? 'none';
}

function isTask(container: Container): boolean {
  return container.config.labels['com.docker.swarm.task.id'] !== undefined;
}

export function isTrue(text: string | null): boolean {
  return text !== null && /^(1|true|yes)$/i.test(text);
}
