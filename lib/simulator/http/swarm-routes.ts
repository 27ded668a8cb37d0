import { EngineRefusal } from '../engine/engine-refusal';
import { createService, findService, managed, removeService, updateService } from '../engine/service-changes';
import type { SwarmNode } from '../engine/swarm';
import { initSwarm, leaveSwarm } from '../engine/swarm-membership';
import { serviceBody, swarmInitBody } from './bodies';
import { isTrue } from './container-list';
import { matches, matchesLabels, parseFilters } from './filters';
import { type Route, route } from './route';
import { clusterJson, nodeJson, serviceJson, taskJson } from './swarm-json';
import { serviceWish } from './wishes';

export const swarmRoutes: readonly Route[] = [
  route('GET', '/swarm', ({ engine }) => ({ status: 200, json: clusterJson(managed(engine)) })),
  route('POST', '/swarm/init', async ({ engine, body }) => {
    const { AdvertiseAddr } = swarmInitBody.parse(await body());
    return { status: 200, json: initSwarm(engine, AdvertiseAddr || '127.0.0.1') };
  }),
  route('POST', '/swarm/leave', ({ engine, query }) => {
    leaveSwarm(engine, isTrue(query.get('force')));
    return { status: 200, empty: true };
  }),
  route('GET', '/nodes', ({ engine, query }) => {
    const swarm = managed(engine);
    const filters = parseFilters(query.get('filters'), [
      'id',
      'label',
      'membership',
      'name',
      'node.label',
      'role',
    ]);
    const nodes = swarm.nodes.filter(
      (node) =>
        matches(filters, 'id', (id) => node.id.startsWith(id)) &&
        matches(filters, 'name', (name) => node.hostname.startsWith(name)) &&
        matches(filters, 'role', (role) => node.role === role),
    );
    return { status: 200, json: nodes.map((node) => nodeJson(swarm, node)) };
  }),
  route('GET', '/nodes/:id', ({ engine, param }) => {
    const swarm = managed(engine);
    return { status: 200, json: nodeJson(swarm, findNode(swarm.nodes, param('id'))) };
  }),
  route('GET', '/services', ({ engine, query }) => {
    const swarm = managed(engine);
    const filters = parseFilters(query.get('filters'), ['id', 'label', 'mode', 'name', 'runtime']);
    const services = [...swarm.services.values()].filter(
      (service) =>
        matches(filters, 'id', (id) => service.id.startsWith(id)) &&
        matches(filters, 'name', (name) => service.name.startsWith(name)) &&
        matches(filters, 'mode', (mode) => service.mode === mode) &&
        matchesLabels(filters, service.labels),
    );
    return { status: 200, json: services.map((service) => serviceJson(swarm, service)) };
  }),
  route('GET', '/services/:id', ({ engine, param }) => ({
    status: 200,
    json: serviceJson(managed(engine), findService(engine, param('id'))),
  })),
  route('POST', '/services/create', async ({ engine, body }) => {
    const { id } = createService(engine, serviceWish(serviceBody.parse(await body())));
    return { status: 201, json: { ID: id } };
  }),
  route('POST', '/services/:id/update', async ({ engine, param, body }) => {
    updateService(engine, findService(engine, param('id')), serviceWish(serviceBody.parse(await body())));
    return { status: 200, json: { Warnings: null } };
  }),
  route('DELETE', '/services/:id', ({ engine, param }) => {
    removeService(engine, findService(engine, param('id')));
    return { status: 200, empty: true };
  }),
  route('GET', '/tasks', ({ engine, query }) => {
    const swarm = managed(engine);
    const accepted = ['desired-state', 'id', 'label', 'name', 'node', 'runtime', 'service'];
    const filters = parseFilters(query.get('filters'), accepted);
    const serviceIds = filters.get('service')?.map((text) => findService(engine, text).id);
    const tasks = [...swarm.tasks.values()].filter(
      (task) =>
        matches(
          filters,
          'desired-state',
          (state) => (task.state === 'running' ? 'running' : 'shutdown') === state,
        ) &&
        matches(filters, 'id', (id) => task.id.startsWith(id)) &&
        matches(filters, 'node', (node) => task.nodeId === node) &&
        (serviceIds === undefined || serviceIds.includes(task.serviceId)),
    );
    return { status: 200, json: tasks.map((task) => taskJson(engine, swarm, task)) };
  }),
];

function findNode(nodes: readonly SwarmNode[], text: string): SwarmNode {
  const found = nodes.find(({ id, hostname }) => id.startsWith(text) || hostname === text);
  if (found === undefined) throw new EngineRefusal(404, `node ${text} not found`);
  return found;
}
