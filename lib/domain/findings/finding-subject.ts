import type { Container } from '../container';
import type { Endpoint } from '../endpoint';
import type { Network } from '../network';
import type { FindingSubject } from './finding';

export function aboutNetwork({ id, name }: Pick<Network, 'id' | 'name'>): FindingSubject {
  return { kind: 'network', id, name };
}

export function aboutContainer({ id, name }: Pick<Container, 'id' | 'name'>): FindingSubject {
  return { kind: 'container', id, name };
}

/** True where the endpoint has a working network stack behind it. */
export function isLiveEndpoint({ status }: Pick<Endpoint, 'status'>): boolean {
  return status !== 'down' && status !== 'broken';
}
