import type { Endpoint } from '../endpoint';

/** An interface of a container's network stack with the addresses that it has, bare. */
export type AddressedInterface = { name: string; addresses: readonly string[] };

/**
 * Which network each interface leads to: interfaces are not numbered in the order of networks, so it is told by the addresses that they have.
 * One interface and one endpoint belong together in any case.
 * @param endpoints the live ones of the container whose stack it is.
 * @returns networks' ids by interface; one that can not be told is absent.
 */
export function assignInterfaces(
  interfaces: readonly AddressedInterface[],
  endpoints: readonly Endpoint[],
): Map<string, string> {
  const others = interfaces.filter(({ name }) => name !== 'lo');
  const [only, ...more] = others;
  const [endpoint, ...moreEndpoints] = endpoints;
  if (only && endpoint && more.length + moreEndpoints.length === 0) {
    return new Map([[only.name, endpoint.networkId]]);
  }
  return new Map(
    others.flatMap(({ name, addresses }): [string, string][] => {
      const found = endpoints.filter(({ ipv4, ipv6 }) =>
        addresses.some((address) => address === ipv4 || address === ipv6),
      );
      const [first, ...rest] = found;
      return first === undefined || rest.length > 0 ? [] : [[name, first.networkId]];
    }),
  );
}
