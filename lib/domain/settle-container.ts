import type { Container } from './container';
import type { Attachment, ContainerFacts } from './facts';

/** What an engine says of a live container when it has done with it: all that a pause or a new network changes. */
export type SettledContainer = Pick<Container, 'id' | 'state' | 'publishedPorts' | 'exposedPorts'> & {
  attachments: Attachment[];
};

/** @returns the container's facts, with what was said of it in the place of what was known. */
export function settleContainer(
  known: ContainerFacts,
  { attachments, ...told }: SettledContainer,
): ContainerFacts {
  return { container: { ...known.container, ...told }, attachments };
}
