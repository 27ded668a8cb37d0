import { madeNetworkId } from '@/lib/domain/made-network';
import type { Action } from '@/lib/domain/plan';

/**
 * Which network each id in a plan's actions means by now: a network that the plan makes has its id only then, and one that had to be
 * made again has another than it had.
 */
export class PlannedNetworks {
  readonly #present = new Map<string, string>();

  /** @param planned as the actions call it. @param id the engine's. */
  note(planned: string, id: string): void {
    this.#present.set(planned, id);
  }

  noteMade(name: string, id: string): void {
    this.note(madeNetworkId(name), id);
  }

  /** @returns the id that the network has now; the planned one where nothing else is known. */
  idOf(planned: string): string {
    return this.#present.get(planned) ?? planned;
  }

  /** The action as the engine is to hear it. */
  resolve(action: Action): Action {
    return action.kind === 'create-network' ? action : { ...action, networkId: this.idOf(action.networkId) };
  }

  /** The ids of networks that were made, by the plan or in taking it back. */
  ids(): string[] {
    return [...this.#present.values()];
  }
}
