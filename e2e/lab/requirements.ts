import { accessSync, constants, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { runCommand } from './run-command';

/** How a throwaway engine can be started on this machine, or, a sentence each, what keeps it from being so. */
export type EngineWay =
  | { kind: 'namespaces' }
  | { kind: 'container' }
  | { kind: 'impossible'; missing: string[] };

/** The image in which engines run where namespaces cannot be opened. */
export const dindImage = 'docker:dind';

/** Read as a file because scripts/test.mjs, which installs what is missing, reads it before there is a compiler. */
const toolsSchema = z.array(z.object({ program: z.string(), debianPackage: z.string(), for: z.string() }));
const toolsFile = new URL('./system-tools.json', import.meta.url);

/** Asked once per process: nothing that it looks at changes while tests run. */
let answer: Promise<EngineWay> | undefined;

export function howToStartEngines(): Promise<EngineWay> {
  answer ??= findWay();
  return answer;
}

async function findWay(): Promise<EngineWay> {
  const againstNamespaces = await whatNamespacesLack();
  if (againstNamespaces.length === 0) return { kind: 'namespaces' };
  const againstContainer = await whatContainersLack();
  if (againstContainer.length === 0) return { kind: 'container' };
  return { kind: 'impossible', missing: [...againstNamespaces, ...againstContainer] };
}

async function whatNamespacesLack(): Promise<string[]> {
  if (process.platform !== 'linux') return ['Engines in namespaces need Linux.'];
  if (process.getuid?.() !== 0) return ['Engines in namespaces need root.'];
  const missing = toolsSchema
    .parse(JSON.parse(readFileSync(toolsFile, 'utf8')))
    .filter((tool) => !isInstalled(tool.program))
    .map((tool) => `Missing: ${tool.program} (${tool.for}), in Debian’s package ${tool.debianPackage}.`);
  if (missing.length > 0) return missing;
  if (!isStatic('/bin/busybox'))
    return ['/bin/busybox is not static: install Debian’s package busybox-static.'];
  try {
    await runCommand([
      'unshare',
      '--net',
      '--mount',
      '--pid',
      '--fork',
      'mount',
      '-t',
      'tmpfs',
      'tmpfs',
      '/run',
    ]);
    return [];
  } catch {
    return ['Namespaces cannot be opened here although this is root (is this an unprivileged container?).'];
  }
}

async function whatContainersLack(): Promise<string[]> {
  try {
    await runCommand(['docker', 'version']);
  } catch {
    return ['Engines in containers need a Docker engine that `docker version` reaches.'];
  }
  try {
    await runCommand(['docker', 'image', 'inspect', dindImage]);
    return [];
  } catch {
    return [`Engines in containers need the image ${dindImage}: run \`docker pull ${dindImage}\`.`];
  }
}

function isInstalled(program: string): boolean {
  const folders = program.startsWith('/')
    ? ['']
    : [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/sbin'];
  return folders.some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** A dynamic ELF program names its loader, such as `/lib64/ld-linux-x86-64.so.2`. */
function isStatic(path: string): boolean {
  return !readFileSync(path).subarray(0, 4096).includes('ld-');
}
