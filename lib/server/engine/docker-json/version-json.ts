import { z } from 'zod';
import { textOrAbsent } from './docker-values';

/** Reply of `GET /version`. A reply without ApiVersion does not come from an engine. */
export const versionJson = z.object({
  Version: z.string(),
  ApiVersion: z.string().regex(/^\d+\.\d+$/),
  MinAPIVersion: textOrAbsent,
  Components: z.array(z.object({ Name: z.string() })).nullish(),
});
export type VersionJson = z.output<typeof versionJson>;

/** Podman's compatible API names itself among its components. */
export function engineKind(version: VersionJson): 'docker' | 'podman' {
  return version.Components?.some((component) => component.Name.startsWith('Podman')) ? 'podman' : 'docker';
}
