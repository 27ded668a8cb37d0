import { expect, test } from 'vitest';
import { explain } from './explain';
import { asked, aWorld } from './testing/reach-world';

const remedyOf = (world: string, question: string) =>
  explain(aWorld(world), asked(question)).blocked[0]?.remedy;
const actionOf = (world: string, question: string) => remedyOf(world, question)?.action;

test('the one that asks is best connected to a network of the other', () => {
  expect(remedyOf('web on front; db on back', 'web → db')).toEqual({
    action: { operation: 'connectContainer', containerId: 'ctr-web', networkId: 'net-back' },
    commands: ['docker network connect back web'],
  });
});

test('where the other is on none that can be joined, it is connected to the asking one’s', () => {
  const operation = 'connectContainer';
  for (const place of ['bridge', 'stack'])
    expect(actionOf(`web on front; db on ${place}`, 'web → db')).toEqual({
      ...{ operation, containerId: 'ctr-db', networkId: 'net-front' },
    });
});

test('where neither is, both are put on a new one; of a service’s tasks Swarm decides', () => {
  expect(remedyOf('web on bridge; db on stack', 'web → db')).toEqual({
    action: { operation: 'createNetwork' },
    commands: [
      'docker network create together',
      'docker network connect together web',
      'docker network connect together db',
    ],
  });
  expect(remedyOf('web on bridge; db on stack task', 'web → db')).toEqual({});
});

test('who is on no network is connected to one of the other', () => {
  const action = { operation: 'connectContainer', containerId: 'ctr-web', networkId: 'net-back' };
  expect(actionOf('web on none; db on back', 'web → db')).toEqual(action);
  expect(actionOf('web on none; db on back', 'db → web')).toEqual(action);
  expect(remedyOf('web on none; db on back', 'db → web')?.commands).toEqual([
    'docker network disconnect none web',
    'docker network connect back web',
  ]);
});

test('who does not run is started, who is paused goes on, and a rider’s provider is started', () => {
  const started = { operation: 'startContainer', containerId: 'ctr-db' };
  expect(actionOf('web on back; db on back exited', 'web → db')).toEqual(started);
  expect(actionOf('web on back; db on back exited; s in container:ctr-db', 'web → s')).toEqual(started);
  expect(actionOf('web on back; db on back restarting', 'web → db')).toBeUndefined();
  expect(actionOf('web on back; db on back paused', 'web → db')).toEqual({
    ...{ operation: 'unpauseContainer', containerId: 'ctr-db' },
  });
});

test('a network’s settings are changed on the network; the default one’s are the engine’s', () => {
  const operation = 'recreateNetwork';
  expect(actionOf('web on quiet; db on quiet', 'web → db')).toEqual({ operation, networkId: 'net-quiet' });
  expect(actionOf('web on lonely; db on lonely', 'web → db')).toEqual({ operation, networkId: 'net-lonely' });
  expect(actionOf('web on plain', 'web → outside')).toEqual({ operation, networkId: 'net-plain' });
});

test('what refers to a network that is gone moves to the one that has its name now', () => {
  const from = { operation: 'moveContainer', containerId: 'ctr-db', fromNetworkId: 'missing:former' };
  expect(actionOf('web on back; db on former', 'web → db')).toEqual(from);
});

test('the name that Compose promised and a connection lost is given back', () => {
  const { verdict, blocked } = explain(
    aWorld('web on shop; shop-db-1 on shop serves db named other'),
    asked('web → shop-db-1'),
  );
  expect(verdict).toBe('reachable');
  expect(blocked).toMatchObject([
    {
      obstacle: { code: 'alias-lost', name: 'db', network: 'shop' },
      remedy: {
        commands: [
          'docker network disconnect shop shop-db-1',
          'docker network connect --alias db shop shop-db-1',
        ],
      },
    },
  ]);
});
