import { z } from 'zod';
import { textMap } from './docker-json/docker-values';
import type { HelperFacts, HelperSpec } from './engine-client';

/** One entry of the list, as far as a helper needs it. */
export const helperJson = z.object({ Id: z.string().min(1), State: z.string(), Labels: textMap });

export function toHelperFacts(json: z.output<typeof helperJson>): HelperFacts {
  return { id: json.Id, state: json.State, labels: json.Labels };
}

const megabyte = 1024 * 1024;

/**
 * Body of `POST /containers/create` for a helper: no rights, nothing of the host but a network namespace, little memory, and an
 * end that it comes to by itself.
 */
export function helperCreateBody({ image, networkMode, labels, seconds }: HelperSpec): object {
  return {
    Image: image,
    // Whatever the image would run is not run.
    Entrypoint: ['sleep', String(seconds)],
    Cmd: [],
    Env: [],
    Labels: labels,
    // nobody
    User: '65534:65534',
    Healthcheck: { Test: ['NONE'] },
    StopSignal: 'SIGKILL',
    HostConfig: {
      NetworkMode: networkMode,
      AutoRemove: true,
      RestartPolicy: { Name: 'no' },
      CapDrop: ['ALL'],
      SecurityOpt: ['no-new-privileges'],
      ReadonlyRootfs: true,
      Privileged: false,
      Memory: 64 * megabyte,
      MemorySwap: 64 * megabyte,
      PidsLimit: 64,
      LogConfig: { Type: 'none', Config: {} },
    },
  };
}
