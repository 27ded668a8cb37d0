import { z } from 'zod';

const textMap = z
  .record(z.string(), z.string())
  .nullish()
  .transform((map) => map ?? {});
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '');
const flag = z
  .boolean()
  .nullish()
  .transform((value) => value ?? false);
const words = z
  .union([z.array(z.string()), z.string().transform((word) => [word])])
  .nullish()
  .transform((list) => list ?? undefined);

/** Body of `POST /networks/create`. */
export const networkCreateBody = z.object({
  Name: text,
  CheckDuplicate: flag,
  Driver: text,
  Scope: text,
  EnableIPv6: flag,
  Internal: flag,
  Attachable: flag,
  Ingress: flag,
  ConfigOnly: flag,
  ConfigFrom: z.object({ Network: text }).nullish(),
  IPAM: z
    .object({
      Driver: text,
      Options: z.record(z.string(), z.string()).nullish(),
      Config: z
        .array(z.object({ Subnet: text, IPRange: text, Gateway: text, AuxiliaryAddresses: textMap }))
        .nullish(),
    })
    .nullish(),
  Options: textMap,
  Labels: textMap,
});

/** One of `EndpointsConfig`, and `EndpointConfig` of a connect. */
export const endpointConfig = z
  .object({
    IPAMConfig: z.object({ IPv4Address: text, IPv6Address: text }).nullish(),
    Links: z.array(z.string()).nullish(),
    Aliases: z.array(z.string()).nullish(),
    DriverOpts: z.record(z.string(), z.string()).nullish(),
  })
  .nullish();

export const connectBody = z.object({ Container: text, EndpointConfig: endpointConfig });
export const disconnectBody = z.object({ Container: text, Force: flag });

const binding = z.object({ HostIp: text, HostPort: text });

/** Body of `POST /containers/create`. Durations are nanoseconds. */
export const containerCreateBody = z.object({
  Image: text,
  Hostname: text,
  Domainname: text,
  User: text,
  WorkingDir: text,
  Tty: flag,
  OpenStdin: flag,
  Env: z.array(z.string()).nullish(),
  Cmd: words,
  Entrypoint: words,
  Labels: textMap,
  ExposedPorts: z.record(z.string(), z.unknown()).nullish(),
  StopSignal: z.string().nullish(),
  StopTimeout: z.number().nullish(),
  MacAddress: z.string().nullish(),
  Healthcheck: z
    .object({
      Test: z.array(z.string()).nullish(),
      Interval: z.number().nullish(),
      Timeout: z.number().nullish(),
      StartPeriod: z.number().nullish(),
      Retries: z.number().nullish(),
    })
    .nullish(),
  HostConfig: z
    .looseObject({
      NetworkMode: text,
      PortBindings: z
        .record(z.string(), z.array(binding).nullish())
        .nullish()
        .transform((map) => map ?? {}),
      PublishAllPorts: flag,
      AutoRemove: flag,
      RestartPolicy: z.object({ Name: text, MaximumRetryCount: z.number().nullish() }).nullish(),
    })
    .nullish(),
  NetworkingConfig: z.object({ EndpointsConfig: z.record(z.string(), endpointConfig).nullish() }).nullish(),
});

export const execCreateBody = z.object({ Cmd: z.array(z.string()).nullish(), Tty: flag });
export const execStartBody = z.object({ Detach: flag }).nullish();

export const swarmInitBody = z.object({ AdvertiseAddr: text });

/** Body of `POST /services/create` and of an update. */
export const serviceBody = z.object({
  Name: text,
  Labels: textMap,
  TaskTemplate: z.object({
    ContainerSpec: z.object({ Image: text, Args: z.array(z.string()).nullish() }),
    Networks: z.array(z.object({ Target: text })).nullish(),
  }),
  Mode: z
    .object({
      Replicated: z.object({ Replicas: z.number().nullish() }).nullish(),
      Global: z.object({}).nullish(),
    })
    .nullish(),
  EndpointSpec: z
    .object({
      Ports: z
        .array(
          z.object({
            Protocol: text,
            TargetPort: z.number(),
            PublishedPort: z.number().nullish(),
          }),
        )
        .nullish(),
    })
    .nullish(),
});
