import 'server-only';
import type { Container } from '@/lib/domain/container';
import { canConnect } from '@/lib/domain/probe/try-argv';
import type { Watcher } from '../watch/watcher';
import { ourselves } from './from-host';
import { withHelper } from './helper';
import { type Inside, ownTools } from './inside';

type Way<T> = { purpose: string; signal: AbortSignal; isUntried: (result: T) => boolean };

/**
 * Gets inside of a container's network namespace, or the host's, by what disturbs least: its own image's tools, or this very
 * process where it stands on the host, else a helper.
 * @param from undefined for the host.
 * @param purpose what a helper is labelled with.
 * @param isUntried whether nothing came of it for want of a program: a shell may name one that only itself can run.
 * @throws AppError not-found where it takes a helper whose image lacks (`isImageMissing` tells), and the engine's others.
 */
export async function withMeans<T>(
  watcher: Watcher,
  from: Container | undefined,
  { purpose, signal, isUntried }: Way<T>,
  use: (inside: Inside) => Promise<T>,
): Promise<T> {
  const nearest =
    from === undefined ? await ourselves(watcher, signal) : await ownTools(watcher, from.id, signal);
  if (nearest !== undefined && canConnect(nearest.tools)) {
    const result = await use(nearest);
    if (!isUntried(result)) return result;
  }
  const networkMode = from === undefined ? ('host' as const) : (`container:${from.id}` as const);
  return withHelper(watcher, { networkMode, purpose }, signal, use);
}
