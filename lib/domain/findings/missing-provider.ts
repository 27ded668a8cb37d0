import { type Container, sharedStackOwner } from '../container';
import { stackProvider } from '../shared-stack';
import { containersById } from '../snapshot-index';
import { type Finding, findingOf } from './finding';
import { aboutContainer } from './finding-subject';
import type { FindingsInput } from './findings-input';

/** Containers that share the network stack of one which is gone: they can not start, and reach nobody while they run. */
export function missingProviders({ containers }: Pick<FindingsInput, 'containers'>): Finding[] {
  const byId = containersById(containers);
  return containers.flatMap((container) => {
    const provider = sharedStackOwner(container);
    if (provider === undefined || stackProvider(container, byId) !== undefined) return [];
    return [findingAbout(container, provider)];
  });
}

function findingAbout(container: Container, provider: string): Finding {
  return findingOf({
    code: 'provider-missing',
    severity: 'problem',
    subject: aboutContainer(container),
    container: container.name,
    provider: provider.slice(0, 12),
    evidence: [{ label: 'mode', value: container.networkMode }],
    remedy: {},
  });
}
