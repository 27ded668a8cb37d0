import { checkpoint } from './checkpoint';
import type { Container } from './container';
import { EngineRefusal } from './engine-refusal';

/** The engine's containers, found by id and by name in one step. */
export class ContainerTable {
  readonly #byId = new Map<string, Container>();
  readonly #byName = new Map<string, Container>();

  add(container: Container): void {
    this.#byId.set(container.id, container);
    this.#byName.set(container.name, container);
  }

  remove(container: Container): void {
    this.#byId.delete(container.id);
    this.#byName.delete(container.name);
  }

  rename(container: Container, name: string): void {
    this.#byName.delete(container.name);
    container.name = name;
    checkpoint(container);
    this.#byName.set(name, container);
  }

  withId(id: string): Container | undefined {
    return this.#byId.get(id);
  }

  named(name: string): Container | undefined {
    return this.#byName.get(name);
  }

  /** By a full id, a name with or without its slash, or the start of an id. @throws EngineRefusal 404, or 400 for several. */
  find(text: string): Container {
    if (text === '') throw new EngineRefusal(400, 'invalid name or ID supplied: ""');
    const exact = this.#byId.get(text) ?? this.#byName.get(text.replace(/^\//, ''));
    if (exact !== undefined) return exact;
    const starting = this.startingWith(text);
    if (starting.length > 1) {
      throw new EngineRefusal(400, `Multiple IDs found with provided prefix: ${text}`);
    }
    const [found] = starting;
    if (found === undefined) throw new EngineRefusal(404, `No such container: ${text}`);
    return found;
  }

  startingWith(prefix: string): Container[] {
    const exact = this.#byId.get(prefix);
    if (exact !== undefined) return [exact];
    if (!/^[0-9a-f]+$/.test(prefix)) return [];
    return [...this.#byId.values()].filter((container) => container.id.startsWith(prefix));
  }

  /** In the order they were made. */
  all(): Container[] {
    return [...this.#byId.values()];
  }

  get size(): number {
    return this.#byId.size;
  }
}
