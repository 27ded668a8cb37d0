import { z } from 'zod';
import { startContainerEngine } from './container-engine';
import type { EngineOptions, LabEngine } from './lab-engine';
import { startNamespaceEngine } from './namespace-engine';
import { howToStartEngines } from './requirements';
import { startSimulatedEngine } from './simulated-engine';

const versionSchema = z.enum(['system', 'newest', 'simulator']).optional();

/**
 * Starts a throwaway engine that shares nothing with the engine, networks and containers of this machine's user. It takes
 * about a second.
 * @param wanted.version without it PORTOLAN_TEST_ENGINE chooses, and without that the system's is taken.
 * @throws Error saying exactly what is missing where this machine cannot start one.
 */
export async function startEngine(wanted: EngineOptions = {}): Promise<LabEngine> {
  const version = wanted.version ?? versionSchema.parse(process.env.PORTOLAN_TEST_ENGINE);
  const options = { ...wanted, ...(version && { version }) };
  if (version === 'simulator') return startSimulatedEngine(options);
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
