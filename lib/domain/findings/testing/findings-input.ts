import type { HostInterface, HostRoute } from '../../host-interface';
import { aSnapshot } from '../../testing/factories';
import type { FindingsInput } from '../findings-input';

/** What findings are made from: a snapshot of nothing, a host that can not be read, a Docker 28; `over` says what else. */
export function aFindingsInput(over: Partial<FindingsInput> = {}): FindingsInput {
  return {
    host: { available: false, reason: 'not read' },
    claims: [],
    listeners: [],
    engineVersion: '28.5.2',
    ...aSnapshot(over),
    ...pick(over),
  };
}

export function aHost(interfaces: HostInterface[], routes: HostRoute[] = []): FindingsInput['host'] {
  return { available: true, interfaces, routes };
}

function pick({ host, claims, engineVersion }: Partial<FindingsInput>): Partial<FindingsInput> {
  return { ...(host && { host }), ...(claims && { claims }), ...(engineVersion && { engineVersion }) };
}
