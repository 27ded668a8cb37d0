import { z } from 'zod';
import { type Snapshot, snapshotSchema } from '@/lib/domain/snapshot';

/** How many things are looked at before the page may draw again: some milliseconds' worth. */
const stretch = 500;

const { shape } = snapshotSchema;
const unknowns = z.array(z.unknown());
const envelopeSchema = z.object({
  ...shape,
  networks: unknowns,
  containers: unknowns,
  endpoints: unknowns,
  services: unknowns,
  tasks: unknowns,
  swarmNodes: unknowns,
});

/**
 * Parses a snapshot as `snapshotSchema` does, every thing in it, but in stretches between which the page goes on: ten thousand
 * containers at once would hold it up for a tenth of a second.
 * @throws ZodError for what is no snapshot.
 */
export async function parseSnapshot(json: unknown): Promise<Snapshot> {
  const { networks, containers, endpoints, services, tasks, swarmNodes, ...head } =
    envelopeSchema.parse(json);
  return {
    ...head,
    networks: await parseAll(shape.networks.element, networks),
    containers: await parseAll(shape.containers.element, containers),
    endpoints: await parseAll(shape.endpoints.element, endpoints),
    services: await parseAll(shape.services.element, services),
    tasks: await parseAll(shape.tasks.element, tasks),
    swarmNodes: await parseAll(shape.swarmNodes.element, swarmNodes),
  };
}

async function parseAll<T extends z.ZodType>(schema: T, items: readonly unknown[]): Promise<z.output<T>[]> {
  const parsed: z.output<T>[] = [];
  for (const item of items) {
    parsed.push(schema.parse(item));
    if (parsed.length % stretch === 0) await nextTask();
  }
  return parsed;
}

/** Resolves when what waits for the page's thread has had its turn. A channel, for timers inside timers are held back by 4 ms. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
