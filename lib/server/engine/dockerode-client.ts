import 'server-only';
import { z } from 'zod';
import type { ContainerFacts } from '@/lib/domain/facts';
import { helperLabel, isHelper } from '@/lib/domain/helper-container';
import type { Network } from '@/lib/domain/network';
import { isAppError } from '../app-error';
import { containerCreateBody } from './container-create-body';
import { containerInspectJson, toContainerDetail } from './docker-json/container-inspect-json';
import { containerListEntryJson, toContainerFacts } from './docker-json/container-list-json';
import { imageJson, toLocalImage } from './docker-json/image-json';
import { infoJson, toEngineInfo } from './docker-json/info-json';
import { networkInspectJson, toNetworkDetail } from './docker-json/network-inspect-json';
import { networkJson, toNetwork } from './docker-json/network-json';
import { settledContainerJson, toSettledContainer } from './docker-json/settled-container-json';
import { statsJson, toContainerStats } from './docker-json/stats-json';
import { nodeJson, serviceJson, taskJson, toService, toSwarmNode, toTask } from './docker-json/swarm-json';
import { endpointConfigBody } from './endpoint-config-body';
import type { EngineAddress } from './engine-address';
import { EngineCalls } from './engine-calls';
import type { EngineClient } from './engine-client';
import { EngineTransport } from './engine-transport';
import { execCommand } from './exec-command';
import { helperCreateBody, helperJson, toHelperFacts } from './helper-container';
import { networkCreateBody } from './network-create-body';
import { pathSegment } from './object-path';
import { parseReply } from './parse-reply';
import { pullImage } from './pull-image';
import { readEvents } from './read-events';
import { serviceToChangeJson, withNetworks } from './service-spec';
import { serviceUpdateJson, toServiceUpdate } from './service-update';

export type DockerodeClientOptions = {
  address: EngineAddress;
  /** Then nothing that changes something is sent. */
  readOnly: boolean;
  /** The newest API to speak, where the user pinned one. */
  newestApi?: string | undefined;
  /**
   * Milliseconds that a reading and a change may take; 10 and 60 seconds without it. An engine takes 15 s to say that it lacks a
   * driver, and 20 s that an overlay has no such address.
   */
  timeouts?: { read: number; write: number };
};

const networksJson = z.array(networkJson);
const helpersJson = z.array(helperJson);
const containersJson = z.array(containerListEntryJson);
const servicesJson = z.array(serviceJson);
const tasksJson = z.array(taskJson);
const nodesJson = z.array(nodeJson);
const createdJson = z.object({ Id: z.string(), Warning: z.string().nullish() });

const imagesJson = z.array(imageJson);
const containerMadeJson = z.object({ Id: z.string(), Warnings: z.array(z.string()).nullish() });
/** What Docker answers a start of what runs, and a stop of what does not. */
const wasSoAlready = 304;

const runningTasks = { filters: JSON.stringify({ 'desired-state': ['running'] }) };

/** Speaks to one engine through dockerode. Opens no connection until it is asked something. */
export function createDockerodeClient(options: DockerodeClientOptions): EngineClient {
  const transport = new EngineTransport(options.address);
  const calls = new EngineCalls(transport, {
    readOnly: options.readOnly,
    newestApi: options.newestApi,
    timeouts: options.timeouts ?? { read: 10_000, write: 60_000 },
  });

  const readTasks = async () => (await calls.read(tasksJson, '/tasks', runningTasks)).value.map(toTask);

  return {
    readVersion: () => calls.agree(),

    readInfo: async () => toEngineInfo((await calls.read(infoJson, '/info')).value),

    async listNetworks(ids) {
      const lots: Network[][] = [];
      for (const query of byIds(ids)) {
        lots.push((await calls.read(networksJson, '/networks', query)).value.map(toNetwork));
      }
      return lots.flat();
    },

    async listContainers(ids) {
      const lots: ContainerFacts[][] = [];
      for (const filter of byIds(ids)) {
        const query = { all: '1', ...filter };
        const { value } = await calls.read(containersJson, '/containers/json', query);
        lots.push(value.filter((entry) => !isHelper(entry.Labels)).map(toContainerFacts));
      }
      return lots.flat();
    },

    async readSwarm() {
      const [services, tasks, nodes] = await Promise.all([
        calls.read(servicesJson, '/services'),
        readTasks(),
        calls.read(nodesJson, '/nodes'),
      ]);
      return { services: services.value.map(toService), tasks, swarmNodes: nodes.value.map(toSwarmNode) };
    },

    readTasks,

    async inspectNetwork(id) {
      const { value, raw } = await calls.read(networkInspectJson, `/networks/${pathSegment(id)}`);
      return toNetworkDetail(value, raw);
    },

    async inspectContainer(id) {
      const { value, raw } = await calls.read(containerInspectJson, `/containers/${pathSegment(id)}/json`);
      return toContainerDetail(value, raw);
    },

    async readStats(id) {
      const query = { stream: 'false', 'one-shot': 'true' };
      const { value } = await calls.read(statsJson, `/containers/${pathSegment(id)}/stats`, query);
      return toContainerStats(value);
    },

    async untilSettled(container, ms) {
      try {
        const path = calls.versioned(`/containers/${pathSegment(container)}/json`);
        const { text } = await transport.send({ method: 'GET', path }, ms);
        // Podman's lists and inspections have words of their own.
        if (calls.spoken.kind !== 'docker') return undefined;
        return toSettledContainer(
          parseReply(settledContainerJson, text, `GET ${path}`, transport.endpoint).value,
        );
      } catch {
        // Said in the interface: it is over, or not waited for any longer.
        return undefined;
      }
    },

    async createNetwork(spec) {
      const body = networkCreateBody(spec, calls.spoken.apiVersion);
      const text = await calls.write('POST', '/networks/create', body);
      const { value } = parseReply(createdJson, text, 'POST /networks/create', transport.endpoint);
      return { id: value.Id, ...(value.Warning && { warning: value.Warning }) };
    },

    async removeNetwork(id) {
      await calls.write('DELETE', `/networks/${pathSegment(id)}`);
    },

    async changeServiceNetworks(serviceId, networkIds) {
      const path = `/services/${pathSegment(serviceId)}`;
      const { value } = await calls.read(serviceToChangeJson, path);
      const version = { version: String(value.Version.Index) };
      await calls.write('POST', `${path}/update`, withNetworks(value.Spec, networkIds), version);
    },

    async readServiceUpdate(serviceId) {
      const { value } = await calls.read(serviceUpdateJson, `/services/${pathSegment(serviceId)}`);
      return toServiceUpdate(value);
    },

    async initSwarm(advertiseAddress) {
      await calls.write('POST', '/swarm/init', {
        ListenAddr: '0.0.0.0:2377',
        AdvertiseAddr: advertiseAddress,
        ForceNewCluster: false,
        AutoLockManagers: false,
        Availability: 'active',
        Spec: {},
      });
    },

    async leaveSwarm() {
      await calls.write('POST', '/swarm/leave', undefined, { force: '1' });
    },

    async connect(networkId, containerId, config) {
      await calls.write('POST', `/networks/${pathSegment(networkId)}/connect`, {
        Container: containerId,
        EndpointConfig: endpointConfigBody(config, calls.spoken.apiVersion),
      });
    },

    async disconnect(networkId, containerId, { force }) {
      await calls.write('POST', `/networks/${pathSegment(networkId)}/disconnect`, {
        Container: containerId,
        Force: force,
      });
    },

    async listImages() {
      return (await calls.read(imagesJson, '/images/json')).value.map(toLocalImage);
    },

    pullImage: (reference, options) => pullImage(calls, reference, options),

    async createContainer(spec) {
      const body = containerCreateBody(spec, calls.spoken.apiVersion);
      const query = spec.name === '' ? undefined : { name: spec.name };
      const text = await calls.write('POST', '/containers/create', body, query);
      const { value } = parseReply(containerMadeJson, text, 'POST /containers/create', transport.endpoint);
      return { id: value.Id, warnings: value.Warnings ?? [] };
    },

    async changeState(containerId, change, graceSeconds = 0) {
      try {
        const path = `/containers/${pathSegment(containerId)}/${change}`;
        await calls.write('POST', path, undefined, undefined, 1000 * graceSeconds);
      } catch (error) {
        if (!isAppError(error) || error.engineStatus !== wasSoAlready) throw error;
      }
    },

    async removeContainer(containerId, { force, volumes }) {
      const query = { force: force ? '1' : '0', v: volumes ? '1' : '0' };
      await calls.write('DELETE', `/containers/${pathSegment(containerId)}`, undefined, query);
    },

    exec: (containerId, command) => execCommand(calls, containerId, command),

    async createHelper(spec) {
      const text = await calls.write('POST', '/containers/create', helperCreateBody(spec), {
        name: spec.name,
      });
      const { value } = parseReply(containerMadeJson, text, 'POST /containers/create', transport.endpoint);
      return { id: value.Id };
    },

    async listHelpers() {
      const query = { all: '1', filters: JSON.stringify({ label: [helperLabel] }) };
      return (await calls.read(helpersJson, '/containers/json', query)).value.map(toHelperFacts);
    },

    readEvents: (events) => readEvents(calls, events),

    get callCount() {
      return transport.sent;
    },

    close: () => transport.close(),
  };
}

/** Engines hold each id that was asked for against each that they found. */
const mostIdsAtOnce = 50;

/**
 * The filters of one list or of several that are asked for one after the other; an engine matches each id as a prefix, so full ids match
 * themselves alone.
 */
function byIds(ids: readonly string[] | undefined): (Record<string, string> | undefined)[] {
  if (ids === undefined) return [undefined];
  const lots = Array.from({ length: Math.ceil(ids.length / mostIdsAtOnce) }, (_, lot) =>
    ids.slice(lot * mostIdsAtOnce, (lot + 1) * mostIdsAtOnce),
  );
  return lots.map((lot) => ({ filters: JSON.stringify({ id: lot }) }));
}
