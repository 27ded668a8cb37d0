import { type GivenFlag, readFlags } from './command-flags';
import { type ContainerSpec, containerSpecSchema, isRestartPolicy } from './container-spec';
import { parsePublish } from './publish-text';
import { readNetworkFlag } from './read-network-flag';
import { runFlags } from './run-flags';
import { shellWords } from './shell-words';

/**
 * What a `docker run` line asks for. `left` names, as they were typed, the flags that a spec has no place for or that could not be read:
 * what is run without them is not quite what was meant.
 */
export type ReadRun =
  | { ok: true; spec: ContainerSpec; left: string[] }
  | { ok: false; why: 'not-a-run' | 'open-quote' | 'no-image' };

const start =
  /^\s*(?:\$\s+|#\s+)?(?:sudo\s+(?:-\S+\s+)*)?(?:docker|podman|nerdctl)\s+(?:container\s+)?run(?=\s|$)/;

/** True where the text is a `docker run` line, whether or not all of it can be read. */
export function isRunCommand(text: string): boolean {
  return start.test(text);
}

/** Reads a `docker run` line. The inverse of `runCommand`. */
export function readRunCommand(text: string): ReadRun {
  if (!isRunCommand(text)) return { ok: false, why: 'not-a-run' };
  const words = shellWords(text.replace(start, ''));
  if (words === undefined) return { ok: false, why: 'open-quote' };
  const { flags, operands, unknown } = readFlags(words, runFlags);
  const [image, ...command] = operands;
  if (image === undefined) return { ok: false, why: 'no-image' };
  let spec = containerSpecSchema.parse({ image, command });
  const left = [...unknown];
  let hasNetwork = false;
  for (const flag of flags) {
    const isNetwork = flag.name === 'network' || flag.name === 'net';
    // A second network can only be joined once it runs.
    const next = isNetwork && hasNetwork ? undefined : withFlag(spec, flag);
    if (next === undefined) left.push(asTyped(flag));
    else spec = next;
    hasNetwork ||= isNetwork;
  }
  return { ok: true, spec, left };
}

/** @returns undefined where the flag has no place in a spec, or could not be read. */
function withFlag(spec: ContainerSpec, { name, value = 'true' }: GivenFlag): ContainerSpec | undefined {
  switch (name) {
    // Whatever is run from here runs in the background.
    case 'detach':
    case 'quiet':
      return spec;
    case 'name':
      return { ...spec, name: value };
    case 'network':
    case 'net':
      return withNetwork(spec, value);
    case 'ip':
      return { ...spec, ipv4: value };
    case 'ip6':
      return { ...spec, ipv6: value };
    case 'link-local-ip':
      return { ...spec, linkLocalIps: [...spec.linkLocalIps, value] };
    case 'mac-address':
      return { ...spec, mac: value };
    case 'network-alias':
    case 'net-alias':
      return { ...spec, aliases: [...spec.aliases, value] };
    case 'restart':
      return isRestartPolicy(value) ? { ...spec, restartPolicy: value } : undefined;
    case 'label':
      return { ...spec, labels: { ...spec.labels, ...pair(value) } };
    // Without a value it is the caller's own, which is not here.
    case 'env':
      return value.includes('=') ? { ...spec, env: { ...spec.env, ...pair(value) } } : undefined;
    case 'publish': {
      const ports = parsePublish(value);
      return ports && { ...spec, publish: [...spec.publish, ...ports] };
    }
    default:
      return undefined;
  }
}

function withNetwork(spec: ContainerSpec, value: string): ContainerSpec | undefined {
  const asked = readNetworkFlag(value);
  return asked && { ...spec, ...asked, aliases: [...spec.aliases, ...asked.aliases] };
}

function pair(text: string): Record<string, string> {
  const equals = text.indexOf('=');
  return equals === -1 ? { [text]: '' } : { [text.slice(0, equals)]: text.slice(equals + 1) };
}

function asTyped({ name, value }: GivenFlag): string {
  return value === undefined ? `--${name}` : `--${name} ${value}`;
}
