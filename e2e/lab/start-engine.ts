import { startContainerEngine } from './container-engine';
import type { EngineOptions, LabEngine } from './lab-engine';
import { startNamespaceEngine } from './namespace-engine';
import { howToStartEngines } from './requirements';

/**
 * Starts a throwaway engine that shares nothing with the engine, networks and containers of this machine's user. It takes
 * about a second.
 * @throws Error saying exactly what is missing where this machine cannot start one.
 */
export async function startEngine(options: EngineOptions = {}): Promise<LabEngine> {
  const way = await howToStartEngines();
  switch (way.kind) {
    case 'namespaces':
      return startNamespaceEngine(options);
    case 'container':
      return startContainerEngine(options);
    case 'impossible':
      throw new Error(`A throwaway Docker engine cannot be started here. ${way.missing.join(' ')}`);
  }
}
