import { EngineRefusal } from './engine-refusal';
import type { Network } from './network';

/** The engine's networks, found by id and by name in one step. */
export class NetworkTable {
  readonly #byId = new Map<string, Network>();
  readonly #byName = new Map<string, Network[]>();

  add(network: Network): void {
    this.#byId.set(network.id, network);
    this.#byName.set(network.name, [...(this.#byName.get(network.name) ?? []), network]);
  }

  remove(network: Network): void {
    this.#byId.delete(network.id);
    const others = (this.#byName.get(network.name) ?? []).filter((other) => other !== network);
    if (others.length === 0) this.#byName.delete(network.name);
    else this.#byName.set(network.name, others);
  }

  withId(id: string): Network | undefined {
    return this.#byId.get(id);
  }

  named(name: string): readonly Network[] {
    return this.#byName.get(name) ?? [];
  }

  /** As Docker takes it: a full id, else a name, else the start of an id. @throws EngineRefusal where it is none or several. */
  find(text: string): Network {
    const exact = this.#byId.get(text);
    if (exact !== undefined) return exact;
    const named = this.named(text);
    if (named.length > 1) throw ambiguous(named.length, 'name', text);
    const [only] = named;
    if (only !== undefined) return only;
    const starting = text === '' ? [] : this.all().filter((network) => network.id.startsWith(text));
    if (starting.length > 1) throw ambiguous(starting.length, 'ID prefix', text);
    const [found] = starting;
    if (found === undefined) throw new EngineRefusal(404, `network ${text} not found`);
    return found;
  }

  /** As `find`, but undefined where there is none. */
  lookUp(text: string): Network | undefined {
    try {
      return this.find(text);
    } catch (error) {
      if (error instanceof EngineRefusal) return undefined;
      throw error;
    }
  }

  /** In the order they were made. */
  all(): Network[] {
    return [...this.#byId.values()];
  }

  get size(): number {
    return this.#byId.size;
  }
}

function ambiguous(count: number, by: string, text: string): EngineRefusal {
  return new EngineRefusal(400, `${count} matches found based on ${by}: network ${text} is ambiguous`);
}
