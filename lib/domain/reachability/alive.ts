import { hasLiveStack } from '../container';
import type { Broken } from './candidate';
import type { Hop } from './hop';
import type { Place } from './place';
import { noRemedy, start, unpause } from './remedies';

/**
 * What keeps a party from reaching or being reached at all: it does not run, is frozen, or rides on what does not run.
 * @param isItself it is asked about itself, and the path passes nothing else.
 */
export function notAlive(place: Place, isItself = false): Broken | undefined {
  const { container, stack, inwards } = place;
  if (container === undefined) return undefined;
  const { name, state } = container;
  const at: Hop = inwards.at(-1) ?? { kind: 'container', id: container.id };
  if (stack.kind === 'lost')
    return { at, obstacle: { code: 'provider-missing', container: name }, remedy: noRemedy };
  if (stack.kind === 'own' && stack.container.id !== container.id && !hasLiveStack(stack.container)) {
    const provider = stack.container;
    return {
      at: isItself ? at : (inwards[0] ?? at),
      obstacle: {
        code: 'provider-not-running',
        container: name,
        provider: provider.name,
        state: provider.state,
      },
      remedy: canStart(provider.state) ? start(provider) : noRemedy,
    };
  }
  if (state === 'paused')
    return { at, obstacle: { code: 'paused', container: name }, remedy: unpause(container) };
  if (state === 'running') return undefined;
  return {
    at,
    obstacle: { code: 'not-running', container: name, state },
    remedy: canStart(state) ? start(container) : noRemedy,
  };
}

function canStart(state: string): boolean {
  return state === 'created' || state === 'exited';
}
