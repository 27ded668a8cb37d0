import { EngineRefusal } from '../engine/engine-refusal';
import { notAManager } from '../engine/swarm';
import { type Route, route } from './route';

const refuse = (): never => {
  throw new EngineRefusal(503, notAManager);
};

export const swarmRoutes: readonly Route[] = ['/swarm', '/services', '/tasks', '/nodes'].map((path) =>
  route('GET', path, refuse),
);
