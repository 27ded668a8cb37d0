import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSnapshot } from './build-snapshot';
import type { EngineEvent } from './event';
import { emptyFacts, foldReading } from './fold-reading';
import { arbitraryFacts } from './testing/arbitraries';
import { EngineModel, type ModelAction } from './testing/engine-model';
import { aNetwork, aService } from './testing/factories';
import { aContainerFacts, anAttachment, someFacts } from './testing/facts-factories';

const stamp = { engine: 'local', sequence: 1, takenAt: '2026-01-01T00:00:00.000Z' };

describe('foldReading', () => {
  it('forgets what was asked for by id and not found', () => {
    const facts = someFacts({ networks: [aNetwork({ name: 'web' }), aNetwork({ name: 'db' })] });
    const next = foldReading(facts, { networks: { asked: ['net-web'], found: [] } });
    expect(next.networks.map(({ id }) => id)).toEqual(['net-db']);
  });

  it('keeps what was not asked for', () => {
    const facts = someFacts({ containers: [aContainerFacts()] });
    const next = foldReading(facts, { networks: { asked: 'all', found: [aNetwork()] } });
    expect(next.containers.map(({ container }) => container.id)).toEqual(['ctr-app']);
  });

  it('forgets all that a full read does not find', () => {
    const facts = someFacts({ containers: [aContainerFacts()] });
    expect(foldReading(facts, { containers: { asked: 'all', found: [] } }).containers).toEqual([]);
  });

  it('keeps the identity of what did not change when something else did', () => {
    const facts = someFacts({ networks: [aNetwork({ name: 'web' }), aNetwork({ name: 'db' })] });
    const found = [aNetwork({ name: 'web' }), aNetwork({ name: 'db', internal: true })];
    const next = foldReading(facts, { networks: { asked: 'all', found } });
    expect(next).not.toBe(facts);
    expect(next.networks[1]).toBe(facts.networks[1]);
    expect(next.networks[0]).toMatchObject({ id: 'net-db', internal: true });
  });

  it('sees no change where the engine lists ports and networks in another order', () => {
    const ports = [
      { hostIp: '0.0.0.0', hostPort: 8080, containerPort: 80, protocol: 'tcp' },
      { hostIp: '0.0.0.0', hostPort: 8443, containerPort: 443, protocol: 'tcp' },
    ];
    const attachments = [anAttachment({ networkName: 'a' }), anAttachment({ networkName: 'b' })];
    const facts = someFacts({
      containers: [aContainerFacts({ container: { publishedPorts: ports }, attachments })],
    });
    const again = aContainerFacts({
      container: { publishedPorts: ports.toReversed() },
      attachments: attachments.toReversed(),
    });
    expect(foldReading(facts, { containers: { asked: ['ctr-app'], found: [again] } })).toBe(facts);
  });

  it('takes the Swarm in whole, whatever its order', () => {
    const services = [aService({ name: 'api' }), aService({ name: 'worker' })];
    const facts = someFacts({ swarm: { services } });
    const same = foldReading(facts, {
      swarm: { services: services.toReversed(), tasks: [], swarmNodes: [] },
    });
    expect(same).toBe(facts);
    const less = foldReading(facts, { swarm: { services: [], tasks: [], swarmNodes: [] } });
    expect(less.swarm.services).toEqual([]);
  });

  it('answers the very same facts to a read that tells nothing new', () => {
    fc.assert(
      fc.property(arbitraryFacts, (facts) => {
        const again = structuredClone({
          networks: { asked: 'all' as const, found: facts.networks },
          containers: { asked: 'all' as const, found: facts.containers },
          swarm: facts.swarm,
        });
        expect(foldReading(facts, again)).toBe(facts);
      }),
    );
  });

  it('ends in the picture of a fresh read, in whatever order, how late and how often events come', () => {
    fc.assert(
      fc.property(
        fc.array(arbitraryTurn, { minLength: 10, maxLength: 80 }),
        fc.infiniteStream(fc.nat()),
        (turns, luck) => {
          const engine = new EngineModel();
          let facts = foldReading(emptyFacts, engine.read({ networks: 'all', containers: 'all' }));
          const waiting: EngineEvent[] = [];
          const deliver = (again: boolean) => {
            const index = (luck.next().value ?? 0) % waiting.length;
            const [event] = again ? waiting.slice(index, index + 1) : waiting.splice(index, 1);
            if (event !== undefined) facts = engine.readAfter(event, facts);
          };
          for (const turn of turns) {
            if (turn.kind === 'act') waiting.push(...engine.run(turn.action));
            else if (waiting.length > 0) deliver(turn.again);
          }
          while (waiting.length > 0) deliver(false);
          const fresh = foldReading(emptyFacts, engine.read({ networks: 'all', containers: 'all' }));
          expect(buildSnapshot(facts, stamp)).toEqual(buildSnapshot(fresh, stamp));
        },
      ),
      { numRuns: 300 },
    );
  });
});

const arbitraryAction: fc.Arbitrary<ModelAction> = fc.record({
  verb: fc.constantFrom<ModelAction['verb']>(
    'create-network',
    'create-network',
    'remove-network',
    'create-container',
    'create-container',
    'start',
    'start',
    'stop',
    'pause',
    'rename',
    'remove-container',
    'connect',
    'connect',
    'disconnect',
  ),
  container: fc.nat(20),
  network: fc.nat(20),
});

/** Either the engine changes, or one event that it sent arrives, perhaps to come again. */
const arbitraryTurn = fc.oneof(
  fc.record({ kind: fc.constant('act' as const), action: arbitraryAction }),
  fc.record({ kind: fc.constant('deliver' as const), again: fc.boolean() }),
);
