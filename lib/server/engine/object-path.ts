import { engineCallTexts } from '@/lib/messages/engine-problems';
import { AppError } from '../app-error';

/** Longer than any id or name of an engine's. */
const LONGEST = 255;

/**
 * An id or name as one segment of a path.
 * @throws AppError not-found for what an engine would read as another path, and so can be no id.
 */
export function pathSegment(id: string): string {
  const isPath = id === '' || id === '.' || id === '..' || /[/\\]/.test(id);
  if (isPath || id.length > LONGEST) throw new AppError('not-found', engineCallTexts.badId);
  return encodeURIComponent(id);
}
