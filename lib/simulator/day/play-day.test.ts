import { describe, expect, it } from 'vitest';
import type { Engine } from '../engine/engine';
import { testEngine } from '../testing/test-engine';
import { makeWorld, type World } from '../worlds/make-world';
import { playDay } from './play-day';

const HOUR_MS = 3_600_000;

async function play(world: World, hours: number) {
  const made = testEngine();
  makeWorld(made.engine, world);
  const before = shapeOf(made.engine);
  const stop = playDay(made.engine, { seed: 7, pace: 1 });
  made.heard();
  await made.pass(hours * HOUR_MS);
  const heard = made.heard();
  return { ...made, stop, before, heard };
}

/** What stays, whatever happens: names, and who is on which network. */
function shapeOf(engine: Engine): Map<string, string> {
  return new Map(
    engine.containers.all().map(({ name, attachments }) => [name, [...attachments.keys()].sort().join()]),
  );
}

describe.each([{ name: 'homeServer' }, { name: 'composeDeveloper' }, { name: 'swarm' }] satisfies World[])(
  'a day on $name',
  (world) => {
    it('is calm: something happens every 5 to 20 seconds', async () => {
      const { heard } = await play(world, 1);
      // A restart alone is seven events or more.
      expect(heard.length).toBeGreaterThan(HOUR_MS / 20_000);
      expect(heard.length).toBeLessThan((10 * HOUR_MS) / 5_000);
    });

    it('leaves the world its shape', async () => {
      const { engine, before } = await play(world, 8);
      const after = shapeOf(engine);
      for (const [name, networks] of before) expect([name, after.get(name)]).toEqual([name, networks]);
      // What was brought is about to go again.
      expect(after.size - before.size).toBeLessThan(12);
      expect(engine.networks.size).toBeLessThan(15 + 12);
    });

    it('is over once it is ended', async () => {
      const { engine, stop, pass, heard } = await play(world, 1);
      stop();
      await pass(HOUR_MS);
      const late = engine.events.between(BigInt(engine.clock.now() - HOUR_MS / 2) * 1_000_000n, undefined);
      expect(late).toEqual([]);
      expect(heard.length).toBeGreaterThan(0);
    });
  },
);

it('has a bit of everything', async () => {
  const { heard } = await play({ name: 'homeServer' }, 12);
  for (const word of [
    ...['container restart', 'container health_status: unhealthy', 'container health_status: healthy'],
    ...['container create', 'container destroy', 'network create', 'network destroy', 'container die'],
  ]) {
    expect(heard).toContain(word);
  }
});
