import { z } from 'zod';

/** An image that the engine holds. Source: `GET /images/json`. */
export const localImageSchema = z.object({
  /** `sha256:` and 64 hexadecimal digits. */
  id: z.string(),
  /** The names it goes by, such as `nginx:latest`; empty where it has lost them all. */
  tags: z.array(z.string()),
  /** Names by content, such as `nginx@sha256:…`. */
  digests: z.array(z.string()),
  /** Bytes. */
  size: z.number(),
  createdAt: z.string(),
});
export type LocalImage = z.infer<typeof localImageSchema>;

/**
 * A name of an image as Docker reads it. Source: distribution/reference.

 */
export function isImageReference(text: string): boolean {
  return reference.test(text) || imageId.test(text);
}
const reference =
  /^(?:(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)*|\[[0-9a-fA-F:]+\])(?::\d+)?\/)?[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*)*(?::[\w][\w.-]{0,127})?(?:@sha256:[0-9a-f]{64})?$/;
const imageId = /^(?:sha256:)?[0-9a-f]{12,64}$/;

/** As Docker lists it: `nginx` is `nginx:latest`, `docker.io/library/nginx:1` is `nginx:1`. */
function familiarName(text: string): string {
  const name = text.replace(/^(?:index\.)?docker\.io\/(?:library\/)?/, '').replace(/^library\//, '');
  if (name.includes('@')) return name;
  return /:[^/]*$/.test(name) ? name : `${name}:latest`;
}

/** The image that a name means, by tag, by digest, or by id whole or shortened. */
export function findImage(images: readonly LocalImage[], text: string): LocalImage | undefined {
  const name = familiarName(text);
  const named = images.find((image) => image.tags.includes(name) || image.digests.includes(withoutTag(name)));
  if (named !== undefined || !imageId.test(text)) return named;
  const hex = text.replace(/^sha256:/, '');
  const found = images.filter((image) => image.id.slice('sha256:'.length).startsWith(hex));
  return found.length === 1 ? found[0] : undefined;
}

/** A name by content outweighs its tag: `nginx:1@sha256:…` is `nginx@sha256:…`. */
function withoutTag(name: string): string {
  const [repository = '', digest] = name.split('@');
  return digest === undefined ? name : `${repository.replace(/:[^/:]*$/, '')}@${digest}`;
}

/** What of an image's name says what it is: `proxy` for `ghcr.io/acme/proxy:1.2`. */
export function imageBaseName(text: string): string {
  const path = text.split('@')[0] ?? '';
  return (path.split('/').at(-1) ?? '').replace(/:.*$/, '');
}
