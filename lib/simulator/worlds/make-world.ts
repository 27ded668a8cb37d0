import type { Engine } from '../engine/engine';
import { makeComposeDeveloper } from './compose-developer';
import { makeHomeServer } from './home-server';
import { type HugeSize, makeHuge } from './huge';
import { makeSwarmWorld } from './swarm-world';

/** A world to begin with. */
export type World =
  | { name: 'empty' | 'homeServer' | 'composeDeveloper' | 'swarm' }
  | ({ name: 'huge' } & HugeSize);

/** Fills an engine that holds nothing. Nobody hears of it, as before a start of the engine. */
export function makeWorld(engine: Engine, world: World): void {
  engine.events.isMuted = true;
  // What a probe takes for a helper, where it needs one.
  if (world.name !== 'empty') engine.images.tag('busybox:local', 'busybox');
  switch (world.name) {
    case 'empty':
      break;
    case 'homeServer':
      makeHomeServer(engine);
      break;
    case 'composeDeveloper':
      makeComposeDeveloper(engine);
      break;
    case 'swarm':
      makeSwarmWorld(engine);
      break;
    case 'huge':
      makeHuge(engine, world);
      break;
  }
  engine.clock.release();
  engine.events.isMuted = false;
}
