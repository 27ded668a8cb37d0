/** What stands between Portolan and an engine, with what a sentence about it needs. The codes are `engineProblems` of the domain. */
export type EngineTrouble =
  | { code: 'no-engine-found'; lookedAt: readonly string[] }
  | { code: 'socket-missing'; endpoint: string }
  | { code: 'permission-denied'; endpoint: string }
  | { code: 'connection-refused'; endpoint: string }
  | { code: 'timed-out'; endpoint: string; seconds: number }
  | { code: 'host-unknown'; endpoint: string; host: string }
  | { code: 'unsupported-address'; address: string; because: 'ssh' | 'npipe' | 'tls' | 'unknown' }
  | { code: 'context-unknown'; context: string; setting: string; directory: string }
  | { code: 'api-too-old'; version: string; apiVersion: string; needs: string }
  | { code: 'api-too-new'; version: string; minApiVersion: string; speaks: string }
  | { code: 'not-an-engine'; endpoint: string }
  | { code: 'connection-lost'; endpoint: string }
  | { code: 'reply-garbled'; endpoint: string; call: string }
  | { code: 'request-refused'; call: string; status: number }
  | { code: 'swarm-unreadable' };

/** What went wrong, and what to do about it. */
export type ProblemText = { message: string; remedy: string };

const seconds = (count: number) => (count === 1 ? '1 second' : `${count} seconds`);

const unsupported: Record<
  Extract<EngineTrouble, { code: 'unsupported-address' }>['because'],
  (address: string) => ProblemText
> = {
  ssh: (address) => ({
    message: `Portolan can not reach engines over SSH yet, and ${address} is one.`,
    remedy:
      'Forward the socket with `ssh -L /tmp/engine.sock:/var/run/docker.sock <host>` and set DOCKER_HOST=unix:///tmp/engine.sock.',
  }),
  npipe: (address) => ({
    message: `Portolan can not reach engines over Windows named pipes yet, and ${address} is one.`,
    remedy: 'Run Portolan inside WSL, where the engine has a Unix socket.',
  }),
  tls: (address) => ({
    message: `Portolan can not reach engines over TLS yet, and ${address} asks for it.`,
    remedy: 'Forward the engine’s socket over SSH and point DOCKER_HOST at the local end.',
  }),
  unknown: (address) => ({
    message: `“${address}” is not an address of an engine.`,
    remedy:
      'Set DOCKER_HOST to something like unix:///var/run/docker.sock or tcp://127.0.0.1:2375, or unset it.',
  }),
};

/** @returns the sentences for a trouble with an engine. */
export function engineProblemText(trouble: EngineTrouble): ProblemText {
  switch (trouble.code) {
    case 'no-engine-found':
      return {
        message: `No container engine was found. These sockets were looked for: ${trouble.lookedAt.join(', ')}.`,
        remedy: 'Start Docker or Podman, or set DOCKER_HOST to where the engine listens.',
      };
    case 'socket-missing':
      return {
        message: `There is no socket at ${trouble.endpoint}.`,
        remedy: 'Start the engine, or set DOCKER_HOST to where it listens.',
      };
    case 'permission-denied':
      return {
        message: `This user may not use the engine’s socket ${trouble.endpoint}.`,
        remedy:
          'Add yourself to the group that owns it, `sudo usermod -aG docker $USER`, sign out and in again, and restart Portolan. The group is as powerful as root.',
      };
    case 'connection-refused':
      return {
        message: `Nothing answers at ${trouble.endpoint}.`,
        remedy: 'Start the engine, for example with `sudo systemctl start docker`.',
      };
    case 'timed-out':
      return {
        message: `The engine at ${trouble.endpoint} did not answer within ${seconds(trouble.seconds)}.`,
        remedy:
          'See whether `docker ps` answers; if it hangs as well, look at the engine’s log or restart it.',
      };
    case 'host-unknown':
      return {
        message: `The name ${trouble.host} of ${trouble.endpoint} could not be resolved.`,
        remedy: 'Check the name in DOCKER_HOST or in the Docker context.',
      };
    case 'unsupported-address':
      return unsupported[trouble.because](trouble.address);
    case 'context-unknown':
      return {
        message: `The Docker context “${trouble.context}” that ${trouble.setting} names does not exist in ${trouble.directory}.`,
        remedy: 'Choose another with `docker context use`, or set DOCKER_HOST.',
      };
    case 'api-too-old':
      return {
        message: `Engine ${trouble.version} speaks API ${trouble.apiVersion}; Portolan needs ${trouble.needs} or newer.`,
        remedy: 'Update the engine to Docker 20.10 or newer, or Podman 4 or newer.',
      };
    case 'api-too-new':
      return {
        message: `Engine ${trouble.version} asks for API ${trouble.minApiVersion} or newer; Portolan speaks up to ${trouble.speaks}.`,
        remedy: 'Update Portolan, or lower the engine’s min-api-version.',
      };
    case 'not-an-engine':
      return {
        message: `What answers at ${trouble.endpoint} is not a container engine.`,
        remedy: 'Check the address in DOCKER_HOST or in the Docker context.',
      };
    case 'connection-lost':
      return {
        message: `The connection to the engine at ${trouble.endpoint} broke.`,
        remedy: 'Portolan connects again by itself as soon as the engine answers.',
      };
    case 'reply-garbled':
      return {
        message: `The engine at ${trouble.endpoint} answered ${trouble.call} with something that could not be understood.`,
        remedy:
          'Try again; if it stays, a proxy between Portolan and the engine may be changing its replies.',
      };
    case 'request-refused':
      return {
        message: `The engine refused ${trouble.call} with status ${trouble.status}.`,
        remedy: 'Read the engine’s own words below; its log may say more.',
      };
    case 'swarm-unreadable':
      return {
        message:
          'The Swarm’s managers do not answer, so services, tasks and nodes are as they were last seen.',
        remedy: 'See whether most of the Swarm’s managers are up: `docker node ls` on one of them tells.',
      };
  }
}

/** Sentences for calls that never reach an engine. */
export const engineCallTexts = {
  readOnly: 'Portolan runs in read-only mode, so nothing was sent to the engine.',
  readOnlyRemedy: 'Restart it without PORTOLAN_READ_ONLY to change things.',
  notConnected: 'Portolan is not connected to the engine yet.',
  notConnectedRemedy: 'Wait until the engine is shown as connected.',
  badId: 'That is not an id or a name that an engine gives.',
} as const;

/** Why the interfaces of an engine's host can not be told. */
export const hostUnreadableTexts = {
  remote: 'The engine is reached over the network, so the interfaces of its host can not be read from here.',
  elsewhere:
    'The engine runs in another network than Portolan, such as a virtual machine or a container, so the interfaces of its host can not be read from here.',
  notAllowed:
    'The engine runs in a network of its own, which only root may read. Run Portolan as root to see its interfaces.',
  unreadable: 'The kernel’s files about this host’s network could not be read.',
} as const;
