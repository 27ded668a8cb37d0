import { z } from 'zod';
import type { RawEngine } from './raw-engine';

const madeSchema = z.object({ Id: z.string() });

/** What a bench world holds. */
export type World = { networkIds: string[]; containers: { id: string; name: string }[] };

/**
 * Makes `networks` bridges and `containers` containers, spread over them, of which the first `running` run.
 * Subnets are chosen here, for Docker's own pools end after about thirty.
 */
export async function makeWorld(
  engine: RawEngine,
  size: { networks: number; containers: number; running: number },
): Promise<World> {
  const networkIds: string[] = [];
  for (let index = 0; index < size.networks; index += 1) {
    const made = await engine.call('POST', '/v1.41/networks/create', {
      Name: `bench-${index}`,
      Driver: 'bridge',
      CheckDuplicate: true,
      IPAM: { Config: [{ Subnet: `10.${100 + Math.floor(index / 200)}.${index % 200}.0/24` }] },
    });
    networkIds.push(madeSchema.parse(JSON.parse(made)).Id);
  }
  const containers: World['containers'] = [];
  for (let index = 0; index < size.containers; index += 1) {
    const name = `bench-c${index}`;
    const made = await engine.call('POST', `/v1.41/containers/create?name=${name}`, {
      Image: 'busybox:local',
      Cmd: ['sleep', '86400'],
      HostConfig: { NetworkMode: `bench-${index % size.networks}` },
    });
    const { Id: id } = madeSchema.parse(JSON.parse(made));
    containers.push({ id, name });
    if (index < size.running) await engine.call('POST', `/v1.41/containers/${id}/start`);
  }
  return { networkIds, containers };
}
