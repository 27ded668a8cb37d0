import { z } from 'zod';
import type { LocalImage } from '@/lib/domain/image';
import { textList } from './docker-values';

/** One of `GET /images/json`. `Created` is seconds since 1970. */
export const imageJson = z.object({
  Id: z.string(),
  RepoTags: textList,
  RepoDigests: textList,
  Size: z.number(),
  Created: z.number(),
});

/** What engines below 29 write where an image has lost its name. */
const nameless = '<none>';

export function toLocalImage(json: z.output<typeof imageJson>): LocalImage {
  return {
    id: json.Id,
    tags: json.RepoTags.filter((tag) => !tag.includes(nameless)),
    digests: json.RepoDigests.filter((digest) => !digest.includes(nameless)),
    size: json.Size,
    createdAt: new Date(json.Created * 1000).toISOString(),
  };
}
