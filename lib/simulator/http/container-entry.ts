import type { Container, OpenPort } from '../engine/container';
import { stateWord, statusText } from './container-status';
import { endpointsJson } from './endpoint-json';

/** An entry without its status, which grows old by itself: what is before it and what is after. */
type Encoded = { revision: number; before: string; after: string };

const encoded = new WeakMap<Container, Encoded>();

/**
 * One entry of `GET /containers/json`. Encoded once for each revision of the container, so that a list of a hundred thousand after
 * one event encodes one.
 */
export function containerEntry(container: Container, now: number): string {
  let known = encoded.get(container);
  if (known?.revision !== container.revision) {
    known = encode(container);
    encoded.set(container, known);
  }
  return `${known.before}${statusText(container, now)}${known.after}`;
}

function encode(container: Container): Encoded {
  const before = JSON.stringify({
    Id: container.id,
    Names: [`/${container.name}`],
    Image: container.image,
    ImageID: container.imageId,
    Command: commandText(container),
    Created: Number(container.createdAt / 1_000_000_000n),
    Ports: container.ports.map(portJson),
    Labels: container.config.labels,
    State: stateWord(container),
  });
  const after = JSON.stringify({
    HostConfig: { NetworkMode: container.hostConfig.networkMode },
    NetworkSettings: { Networks: endpointsJson(container.attachments, false) },
    Mounts: [],
  });
  return {
    revision: container.revision,
    before: `${before.slice(0, -1)},"Status":"`,
    after: `",${after.slice(1)}`,
  };
}

function commandText({ config }: Container): string {
  const words = [...(config.entrypoint ?? []), ...config.cmd];
  return words.map((word, index) => (index > 0 && /[\s'"]/.test(word) ? `'${word}'` : word)).join(' ');
}

function portJson({ port, hostIp, hostPort }: OpenPort): object {
  const [number, protocol = 'tcp'] = port.split('/');
  return {
    ...(hostPort !== undefined && { IP: hostIp }),
    PrivatePort: Number(number),
    ...(hostPort !== undefined && { PublicPort: hostPort }),
    Type: protocol,
  };
}
