import { memo } from 'react';
import type { ContainerFacts } from './container-facts';

/** What screen readers say of each container; leaf and guest slots refer to it. */
export const ContainerDescriptions = memo(function ContainerDescriptions(props: {
  facts: ReadonlyMap<string, ContainerFacts>;
}) {
  return (
    <div hidden>
      {[...props.facts].map(([id, { description }]) => (
        <span key={id} id={`chart-facts-${id}`}>
          {description}
        </span>
      ))}
    </div>
  );
});
