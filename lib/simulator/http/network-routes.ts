import { connect, disconnect } from '../engine/connect';
import { createNetwork } from '../engine/create-network';
import type { Engine } from '../engine/engine';
import { type Network, predefinedNetworks } from '../engine/network';
import { pruneNetworks, removeNetwork } from '../engine/remove-network';
import { connectBody, disconnectBody, networkCreateBody } from './bodies';
import { type Filters, matches, matchesLabels, matchesText, parseFilters } from './filters';
import { streamArray } from './json-stream';
import { networkDetail, networkEntry } from './network-json';
import { done, type Route, route, streamed } from './route';
import { endpointWish, networkWish } from './wishes';

const listFilters = ['dangling', 'driver', 'id', 'label', 'name', 'scope', 'type'];

export const networkRoutes: readonly Route[] = [
  route('GET', '/networks', async ({ engine, query, response }) => {
    const filters = parseFilters(query.get('filters'), listFilters);
    await streamArray(response, networksMatching(engine, filters), networkEntry);
    return streamed;
  }),
  route('GET', '/networks/:id', ({ engine, param }) => ({
    status: 200,
    json: networkDetail(engine, engine.networks.find(param('id'))),
  })),
  route('POST', '/networks/create', async ({ engine, body }) => {
    const { network, warning } = createNetwork(engine, networkWish(networkCreateBody.parse(await body())));
    return { status: 201, json: { Id: network.id, Warning: warning } };
  }),
  route('POST', '/networks/prune', ({ engine, query }) => {
    const filters = parseFilters(query.get('filters'), ['until', 'label', 'label!']);
    const gone = pruneNetworks(engine, (network) => matchesLabels(filters, network.labels));
    return { status: 200, json: { NetworksDeleted: gone.length === 0 ? null : gone } };
  }),
  route('POST', '/networks/:id/connect', async ({ engine, param, body }) => {
    const { Container, EndpointConfig } = connectBody.parse(await body());
    connect(engine, param('id'), Container, endpointWish(EndpointConfig));
    return { status: 200, empty: true };
  }),
  route('POST', '/networks/:id/disconnect', async ({ engine, param, body }) => {
    const { Container, Force } = disconnectBody.parse(await body());
    disconnect(engine, param('id'), Container, Force);
    return { status: 200, empty: true };
  }),
  route('DELETE', '/networks/:id', ({ engine, param }) => {
    removeNetwork(engine, param('id'));
    return done;
  }),
];

function networksMatching(engine: Engine, filters: Filters): Network[] {
  return candidates(engine, filters).filter(
    (network) =>
      matches(filters, 'id', (id) => network.id.includes(id)) &&
      matches(filters, 'name', (name) => matchesText(name, network.name)) &&
      matches(filters, 'driver', (driver) => network.driver === driver) &&
      matches(filters, 'scope', (scope) => network.scope === scope) &&
      matches(filters, 'type', (type) => (type === 'builtin') === predefinedNetworks.has(network.name)) &&
      matches(filters, 'dangling', (wanted) => /^(1|true)$/.test(wanted) === isDangling(network)) &&
      matchesLabels(filters, network.labels),
  );
}

/** Full ids are looked up, however many networks there are. */
function candidates(engine: Engine, filters: Filters): Network[] {
  const ids = filters.get('id');
  if (ids === undefined || !ids.every((id) => id.length === 64 || engine.networks.withId(id) !== undefined)) {
    return engine.networks.all();
  }
  return [...new Set(ids)].flatMap((id) => engine.networks.withId(id) ?? []);
}

function isDangling(network: Network): boolean {
  return !predefinedNetworks.has(network.name) && network.endpoints.size === 0;
}
