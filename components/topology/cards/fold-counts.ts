import { type EndpointStatus, endpointStatuses } from '@/lib/domain/endpoint';
import type { Fold } from '@/lib/topology/chart';

/** @returns how many leaves a fold stands for, by status: what most are first, none that no leaf has. */
export function countsInOrder({ counts }: Pick<Fold, 'counts'>): { status: EndpointStatus; count: number }[] {
  return endpointStatuses
    .map((status) => ({ status, count: counts[status] }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}
