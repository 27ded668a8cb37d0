import { z } from 'zod';
import type { ContainerDetail } from '@/lib/domain/detail';
import type { PortFact } from './published-ports';

const bindingJson = z.object({
  HostIp: z
    .string()
    .nullish()
    .transform((ip) => ip ?? ''),
  HostPort: z
    .string()
    .nullish()
    .transform((port) => port ?? ''),
});

/** Docker's map of ports, such as `{"80/tcp": [{"HostIp": "", "HostPort": "8080"}], "90/tcp": null}`. */
export const portMapJson = z
  .record(z.string(), z.array(bindingJson).nullish())
  .nullish()
  .transform((map) => map ?? {});
type PortMapJson = z.output<typeof portMapJson>;

/** @returns what is open now; a port with no binding is only exposed. */
export function toPortFacts(map: PortMapJson): PortFact[] {
  return Object.entries(map).flatMap(([key, bindings]) => {
    const port = splitPort(key);
    if (!bindings || bindings.length === 0) return [{ ...port, hostIp: '' }];
    return bindings.map((binding) => ({
      ...port,
      hostIp: binding.HostIp,
      ...(binding.HostPort !== '' && { hostPort: Number(binding.HostPort) }),
    }));
  });
}

/** @returns the bindings that were asked for at create. */
export function toPortBindings(map: PortMapJson): ContainerDetail['portBindings'] {
  return Object.entries(map).flatMap(([key, bindings]) =>
    (bindings ?? []).map((binding) => ({
      ...splitPort(key),
      hostIp: binding.HostIp,
      hostPort: binding.HostPort,
    })),
  );
}

function splitPort(key: string): { containerPort: number; protocol: string } {
  const [port = '', protocol = 'tcp'] = key.split('/');
  return { containerPort: Number.parseInt(port, 10), protocol };
}
