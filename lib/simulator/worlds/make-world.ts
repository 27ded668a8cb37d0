import type { Engine } from '../engine/engine';
import { makeHomeServer } from './home-server';
import { type HugeSize, makeHuge } from './huge';

/** A world to begin with. */
export type World = { name: 'empty' } | { name: 'homeServer' } | ({ name: 'huge' } & HugeSize);

/** Fills an engine that holds nothing. Nobody hears of it, as before a start of the engine. */
export function makeWorld(engine: Engine, world: World): void {
  engine.events.isMuted = true;
  switch (world.name) {
    case 'empty':
      break;
    case 'homeServer':
      makeHomeServer(engine);
      break;
    case 'huge':
      makeHuge(engine, world);
      break;
  }
  engine.clock.release();
  engine.events.isMuted = false;
}
