import { describe, expect, it } from 'vitest';
import { aContainer, aNetwork, anEndpoint, aSwarmNode, aTask } from '../testing/factories';
import { composeDrift } from './compose-drift';
import { overlayUnencrypted } from './overlay-unencrypted';
import { aFindingsInput } from './testing/findings-input';

const compose = (project: string, more = {}) => ({ 'com.docker.compose.project': project, ...more });
const own = (name: string) => aNetwork({ name, labels: compose('shop') });
const replica = (name: string, over = {}) =>
  aContainer({
    name,
    networkMode: 'shop_default',
    labels: compose('shop', { 'com.docker.compose.service': 'web' }),
    ...over,
  });
const on = (container: string, network: string) =>
  anEndpoint({ containerId: `ctr-${container}`, networkId: `net-${network}` });

describe('composeDrift', () => {
  const networks = [own('shop_default'), own('shop_back'), aNetwork({ name: 'other' })];

  it('tells of a container that left the network that Compose made it on, and moves it back', () => {
    const input = { networks, containers: [replica('a')], endpoints: [on('a', 'other')] };
    expect(composeDrift(aFindingsInput(input))).toMatchObject([
      {
        code: 'compose-drift',
        severity: 'warning',
        how: 'left',
        network: 'shop_default',
        remedy: {
          action: {
            operation: 'moveContainer',
            fromNetworkId: 'net-other',
            toNetworkId: 'net-shop_default',
          },
        },
      },
    ]);
  });

  it('connects it where it is on several others, or on none', () => {
    const endpoints = [on('a', 'other'), on('a', 'shop_back')];
    const input = { networks, containers: [replica('a')], endpoints };
    const connect = { remedy: { action: { operation: 'connectContainer', networkId: 'net-shop_default' } } };
    expect(composeDrift(aFindingsInput(input))).toMatchObject([connect]);
    expect(composeDrift(aFindingsInput({ ...input, endpoints: [] }))).toMatchObject([connect]);
  });

  it('tells of a replica that is not where all others of its service are', () => {
    const input = {
      networks,
      containers: [replica('a'), replica('b'), replica('c')],
      endpoints: [
        ...['a', 'b', 'c'].map((name) => on(name, 'shop_default')),
        on('a', 'shop_back'),
        on('b', 'shop_back'),
      ],
    };
    expect(composeDrift(aFindingsInput(input))).toMatchObject([
      { how: 'unlike-siblings', container: 'c', network: 'shop_back' },
    ]);
  });

  it('leaves alone what is as declared, networks of others, and one-off runs', () => {
    const endpoints = [on('a', 'shop_default'), on('b', 'shop_default'), on('b', 'other')];
    const containers = [replica('a'), replica('b')];
    expect(composeDrift(aFindingsInput({ networks, containers, endpoints }))).toEqual([]);
    const labels = compose('shop', {
      'com.docker.compose.service': 'web',
      'com.docker.compose.oneoff': 'True',
    });
    const once = { networks, containers: [replica('a', { labels })], endpoints: [on('a', 'other')] };
    expect(composeDrift(aFindingsInput(once))).toEqual([]);
  });
});

describe('overlayUnencrypted', () => {
  const mesh = (options = {}) => [aNetwork({ name: 'mesh', driver: 'overlay', options })];
  const tasks = [aTask(), aTask({ id: 'task-api-2', nodeId: 'node-two' })];
  const swarmNodes = [aSwarmNode(), aSwarmNode({ hostname: 'two' })];

  it('warns where tasks on two nodes talk in the clear', () => {
    expect(overlayUnencrypted(aFindingsInput({ networks: mesh(), tasks, swarmNodes }))).toMatchObject([
      { code: 'overlay-unencrypted', severity: 'warning', nodes: ['one', 'two'] },
    ]);
  });

  it('is quiet about an encrypted one, and about one node', () => {
    const encrypted = mesh({ encrypted: '' });
    expect(overlayUnencrypted(aFindingsInput({ networks: encrypted, tasks, swarmNodes }))).toEqual([]);
    const here = tasks.map((task) => ({ ...task, nodeId: 'node-one' }));
    expect(overlayUnencrypted(aFindingsInput({ networks: mesh(), tasks: here, swarmNodes }))).toEqual([]);
  });
});
