import { beforeEach, describe, expect, it } from 'vitest';
import type { Engine } from '@/lib/domain/engine';
import type { EngineTrouble } from '@/lib/messages/engine-problems';
import { EngineError } from '../engine/engine-error';
import { EngineRecord } from './engine-record';

const version = { version: '28.5.2', apiVersion: '1.51', kind: 'docker' } as const;
const info = { name: 'harbour', swarm: { state: 'inactive' } } as const;
const lost: EngineTrouble = { code: 'connection-lost', endpoint: 'unix:///run/e.sock' };
const fails = (trouble: EngineTrouble) => new EngineError(trouble);

let told: Engine[];
let record: EngineRecord;

beforeEach(() => {
  told = [];
  record = new EngineRecord('local', false, (engine) => told.push(engine));
});

function connect(): void {
  record.read(info, undefined);
  record.connected(version);
}

it('is not called connected before everything was read', () => {
  record.read(info, undefined);
  expect([record.engine.status, told]).toEqual(['connecting', []]);
});

it('is connected with what the engine says of itself', () => {
  connect();
  expect(told).toEqual([expect.objectContaining({ status: 'connected', ...version, ...info })]);
});

it('does not tell everybody each time the engine speaks', () => {
  connect();
  record.spoke(5_000);
  record.read(info, true);
  expect([told.length, record.engine.lastSeenAt]).toEqual([1, '1970-01-01T00:00:05.000Z']);
});

describe('a connection that breaks', () => {
  it('is first said to be connecting again, and to be unreachable when that fails', () => {
    connect();
    record.broken(fails(lost), lost);
    record.broken(fails({ code: 'connection-refused', endpoint: 'unix:///run/e.sock' }), lost);
    record.broken(fails(lost), lost);
    expect(told.map(({ status, problem }) => [status, problem?.code])).toEqual([
      ['connected', undefined],
      ['connecting', 'connection-lost'],
      ['unreachable', 'connection-refused'],
      ['unreachable', 'connection-lost'],
    ]);
  });

  it('by an engine that hangs is unreachable at once', () => {
    connect();
    record.broken(fails({ code: 'timed-out', endpoint: 'unix:///run/e.sock', seconds: 10 }), lost);
    expect(record.engine.status).toBe('unreachable');
  });

  it('keeps what was known of the engine', () => {
    connect();
    record.spoke(5_000);
    record.broken(fails(lost), lost);
    expect(record.engine).toMatchObject({ ...info, ...version, lastSeenAt: '1970-01-01T00:00:05.000Z' });
  });

  it('by an error of unknown kind says what is sure: that it broke', () => {
    connect();
    record.broken(new TypeError('a bug'), lost);
    expect(record.engine.problem?.code).toBe('connection-lost');
  });

  it('is forgotten once connected again', () => {
    connect();
    record.broken(fails(lost), lost);
    connect();
    expect(record.engine.problem).toBeUndefined();
  });
});

it.each<EngineTrouble>([
  { code: 'api-too-old', version: '19.03', apiVersion: '1.40', needs: '1.41' },
  { code: 'not-an-engine', endpoint: 'unix:///run/e.sock' },
])('is incompatible for $code', (trouble) => {
  record.broken(fails(trouble), lost);
  expect(record.engine.status).toBe('incompatible');
});

it('keeps telling the engine’s own words', () => {
  const refused = new EngineError(
    { code: 'request-refused', call: 'GET /networks', status: 500 },
    { engineMessage: 'database is locked', engineStatus: 500 },
  );
  record.broken(refused, lost);
  expect(record.engine.problem?.engineMessage).toBe('database is locked');
});

it('says of a Swarm that does not answer that it does not, and calls the engine connected', () => {
  record.read(info, false);
  record.connected(version);
  expect([record.engine.status, record.engine.problem?.code]).toEqual(['connected', 'swarm-unreadable']);
  record.read(undefined, true);
  expect(record.engine.problem).toBeUndefined();
});
