import 'server-only';
import type { z } from 'zod';
import type { operations } from '@/lib/contract/operations';
import { subnetUse, withEngineCounts } from '@/lib/domain/subnet-use';
import { readFindingsOn } from '../findings/read-findings';
import { requireSnapshot, requireWatcher } from './find-engine';

/**
 * One network inspected, with how full its subnets are, and its findings. Its holders are those the inspection tells (Swarm's hidden ones too) and,
 * for their gateways, the endpoints of the snapshot.
 * @throws AppError engine-unknown, not-found, engine-unreachable and the engine's others.
 */
export async function readNetwork(
  engine: string,
  id: string,
): Promise<z.input<(typeof operations)['inspectNetwork']['reply']>> {
  const watcher = requireWatcher(engine);
  const detail = await watcher.client().inspectNetwork(id);
  const snapshot = await requireSnapshot(watcher);
  const endpoints = snapshot.endpoints.filter((endpoint) => endpoint.networkId === detail.network.id);
  const holders = [...detail.members, ...endpoints];
  const use = detail.network.subnets.map((subnet) =>
    withEngineCounts(
      subnetUse(subnet, holders),
      detail.poolStatus?.find((one) => one.subnet === subnet.subnet),
    ),
  );
  return { ...detail, use, findings: await readFindingsOn(watcher, detail.network.id) };
}
