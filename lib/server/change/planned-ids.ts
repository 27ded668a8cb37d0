import { madeNetworkId } from '@/lib/domain/made-network';
import type { Action } from '@/lib/domain/plan';

/**
 * Which network each id in a plan's actions means by now, and which container the plan has run: what a plan makes has its id only then,
 * and a network that had to be made again has another than it had.
 */
export class PlannedIds {
  readonly #networks = new Map<string, string>();
  /** By the name that the plan gave it. */
  readonly #containers = new Map<string, string>();

  /** @param planned as the actions call it. @param id the engine's. */
  noteNetwork(planned: string, id: string): void {
    this.#networks.set(planned, id);
  }

  /** What came of an action that makes something. */
  noteMade(action: Action, made: { networkId?: string; containerId?: string }): void {
    if (action.kind === 'create-network' && made.networkId !== undefined) {
      this.noteNetwork(madeNetworkId(action.spec.name), made.networkId);
    }
    if (action.kind === 'run-container' && made.containerId !== undefined) {
      this.#containers.set(action.spec.name, made.containerId);
    }
  }

  /** @returns the id that the network has now; the planned one where nothing else is known. */
  networkId(planned: string): string {
    return this.#networks.get(planned) ?? planned;
  }

  /** @returns the id of the container that the plan has run under this name; undefined where it has none. */
  containerId(name: string): string | undefined {
    return this.#containers.get(name);
  }

  /** The action as the engine is to hear it. */
  resolve(action: Action): Action {
    switch (action.kind) {
      case 'connect':
      case 'disconnect':
      case 'verify-connected':
      case 'verify-disconnected':
      case 'remove-network':
        return { ...action, networkId: this.networkId(action.networkId) };
      default:
        return action;
    }
  }

  /** The ids of networks that were made, by the plan or in taking it back. */
  networkIds(): string[] {
    return [...this.#networks.values()];
  }

  containerIds(): string[] {
    return [...this.#containers.values()];
  }
}
