import { z } from 'zod';
import { containerSchema } from './container';
import { networkSchema } from './network';

/** What can be asked of the engine when a container joins a network. Source: EndpointConfig of `POST /networks/{id}/connect`. */
export const endpointConfigSchema = z.object({
  /** A chosen (static) address, without prefix length. */
  ipv4: z.string().optional(),
  ipv6: z.string().optional(),
  mac: z.string().optional(),
  aliases: z.array(z.string()),
  gatewayPriority: z.number().int().optional(),
  links: z.array(z.string()).optional(),
  driverOpts: z.record(z.string(), z.string()).optional(),
  /** Addresses beside those of the subnets that the interface is to have as well. Docker: LinkLocalIPs. */
  linkLocalIps: z.array(z.string()).optional(),
  /**
   * Addresses that were handed out and are wanted again. They are chosen only where the engine hands out others, and not at all where it
   * allows no chosen address there.
   */
  preferred: z.object({ ipv4: z.string().optional(), ipv6: z.string().optional() }).optional(),
});
export type EndpointConfig = z.infer<typeof endpointConfigSchema>;

/** One endpoint as `GET /containers/{id}/json` tells it. */
const endpointDetailSchema = z.object({
  networkName: z.string(),
  networkId: z.string().optional(),
  endpointId: z.string().optional(),
  /** The address it has now; absent while stopped. */
  ipv4: z.string().optional(),
  ipv4PrefixLength: z.number().int().optional(),
  ipv6: z.string().optional(),
  ipv6PrefixLength: z.number().int().optional(),
  mac: z.string().optional(),
  gateway: z.string().optional(),
  ipv6Gateway: z.string().optional(),
  /** Without the short container id that engines below API 1.45 add. */
  aliases: z.array(z.string()),
  /** Every name the engine's DNS answers for it; only from API 1.44. */
  dnsNames: z.array(z.string()),
  gatewayPriority: z.number().int().optional(),
  /** The addresses that were chosen, not handed out. Source: IPAMConfig. */
  chosen: z.object({ ipv4: z.string().optional(), ipv6: z.string().optional() }),
  links: z.array(z.string()),
  driverOpts: z.record(z.string(), z.string()),
  linkLocalIps: z.array(z.string()).optional(),
});
export type EndpointDetail = z.infer<typeof endpointDetailSchema>;

/** One container, inspected. */
export const containerDetailSchema = z.object({
  container: containerSchema,
  /** Config.Hostname. */
  hostname: z.string(),
  command: z.string(),
  restartPolicy: z.string(),
  /** Its first process, by the number that the engine's host knows it by; absent unless it runs. */
  pid: z.number().int().optional(),
  /** MAC chosen at create, absent where the engine made it up. */
  chosenMac: z.string().optional(),
  /** Port bindings asked for (HostConfig.PortBindings), live or not; hostPort is empty where the engine picks one. */
  portBindings: z.array(
    z.object({
      hostIp: z.string(),
      hostPort: z.string(),
      containerPort: z.number().int(),
      protocol: z.string(),
    }),
  ),
  /** What its image and `--expose` say it listens on (Config.ExposedPorts), as `80/tcp`; told also where it shares the host's network. */
  listensOn: z.array(z.string()),
  /** Seconds that it is given to end in order; absent where the engine's own 10 count, negative where it is never killed. */
  stopTimeout: z.number().int().optional(),
  /** True where the engine removes it once it ends (`--rm`). */
  autoRemove: z.boolean(),
  /** Its volumes that have no name of their own: nobody else knows them by anything but their id. */
  anonymousVolumes: z.array(z.string()),
  endpoints: z.array(endpointDetailSchema),
  /** What `--link` gave it on the default network, as `db:store`: a container and its name there. Source: HostConfig.Links. */
  defaultLinks: z.array(z.string()).optional(),
  /** The engine's own JSON, untouched. */
  raw: z.unknown(),
});
export type ContainerDetail = z.infer<typeof containerDetailSchema>;

/** An address holder of a network as its inspection tells it: running containers, and Swarm's hidden load balancers. */
const networkMemberSchema = z.object({
  /** The container's id, or Docker's own word such as `lb-web` or `ingress-sbox`. */
  key: z.string(),
  name: z.string(),
  endpointId: z.string(),
  ipv4: z.string().optional(),
  ipv6: z.string().optional(),
  mac: z.string().optional(),
});
export type NetworkMember = z.infer<typeof networkMemberSchema>;

/** One network, inspected. */
export const networkDetailSchema = z.object({
  network: networkSchema,
  ipamDriver: z.string(),
  ipamOptions: z.record(z.string(), z.string()),
  members: z.array(networkMemberSchema),
  peers: z.array(z.object({ name: z.string(), ip: z.string() })),
  /**
   * The engine's own counts of each pool, from API 1.52 on: `taken` are in use or kept back, `available` can still be handed out (fewer
   * than are free where there is a range). Decimal strings.
   */
  poolStatus: z.array(z.object({ subnet: z.string(), taken: z.string(), available: z.string() })).optional(),
  /** The engine's own JSON, untouched. */
  raw: z.unknown(),
});
export type NetworkDetail = z.infer<typeof networkDetailSchema>;
