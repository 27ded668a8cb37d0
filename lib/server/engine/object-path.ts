import { engineCallTexts } from '@/lib/messages/engine-problems';
import { AppError } from '../app-error';

/** Ids are hexadecimal or Swarm's base 36; names are what engines allow for containers and networks. */
const LONGEST = 255;

/**
 * An id or name as one segment of a path.
 * @throws AppError bad-input for what could be read as another path.
 */
export function pathSegment(id: string): string {
  if (id === '' || id === '.' || id === '..' || id.length > LONGEST) {
    throw new AppError('bad-input', engineCallTexts.badId);
  }
  return encodeURIComponent(id);
}
