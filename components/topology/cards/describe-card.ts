import { chartMessages } from '@/lib/messages/chart';
import type { Card } from '@/lib/topology/chart';
import { flagsOf } from './card-flags';

/** @returns a network's driver as people write it: Docker's `null` is called `none`. */
export function driverWord(driver: string): string {
  return chartMessages.drivers[driver] ?? driver;
}

/** What a screen reader says of a card after its name: driver, subnets, flags and counts. */
export function describeCard(card: Card): string {
  const { network, total } = card;
  if (card.kind === 'missing') return chartMessages.missingDescription({ total });
  if (card.kind === 'elsewhere') return chartMessages.elsewhereHint;
  if (card.kind === 'none' || network === undefined) return chartMessages.noneDescription({ total });
  const parent = network.parent === undefined ? [] : [chartMessages.parent({ parent: network.parent })];
  return chartMessages.networkDescription({
    driver: driverWord(network.driver),
    subnets: network.subnets.map((subnet) => subnet.subnet),
    flags: [...parent, ...flagsOf(network).map((flag) => flag.word)],
    up: card.counts.up,
    total,
  });
}
