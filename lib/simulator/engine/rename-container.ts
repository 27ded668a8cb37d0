import { nameTaken } from './create-container';
import { emitContainer } from './emit';
import type { Engine } from './engine';
import { EngineRefusal } from './engine-refusal';

/** @throws EngineRefusal in Docker's words. */
export function renameContainer(engine: Engine, text: string, wanted: string): void {
  if (wanted === '') throw new EngineRefusal(400, 'Neither old nor new names may be empty');
  const container = engine.containers.find(text);
  const name = wanted.replace(/^\//, '');
  if (name === container.name) {
    throw new EngineRefusal(400, 'Renaming a container with the same name as its current name');
  }
  if (!/^[a-zA-Z0-9][a-zA-Z0-9_.-]+$/.test(name)) {
    throw new EngineRefusal(
      400,
      `Error when allocating new name: Invalid container name (${wanted}), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed`,
    );
  }
  const holder = engine.containers.named(name);
  if (holder !== undefined) {
    throw new EngineRefusal(409, `Error when allocating new name: ${nameTaken(name, holder).message}`);
  }
  const oldName = `/${container.name}`;
  engine.containers.rename(container, name);
  emitContainer(engine, container, 'rename', { oldName });
}
