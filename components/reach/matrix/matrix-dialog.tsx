'use client';
import { useMemo, useState } from 'react';
import { useFilteredSnapshot } from '@/components/shell/filtered-snapshot';
import { useLiveEngine } from '@/components/shell/live-engine';
import { useMatrixScope } from '@/components/shell/view-state';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import type { Party } from '@/lib/domain/reachability/question';
import type { Snapshot } from '@/lib/domain/snapshot';
import { matrixMessages as words } from '@/lib/messages/reach-matrix';
import { type MatrixScope, matrixParties, mostInMatrix } from './matrix-scope';
import { MatrixTable } from './matrix-table';
import { ScopeField } from './scope-field';

/** Everyone to everyone, among those that the URL names; nothing where it names none. */
export function MatrixDialog() {
  const { snapshot } = useLiveEngine();
  const [scope, setScope] = useMatrixScope();
  if (scope === undefined || snapshot === undefined) return null;
  return (
    <Dialog
      open
      wide
      onClose={() => setScope(undefined)}
      title={words.title}
      description={words.description}
      closeLabel={words.close}
    >
      <Body scope={scope} snapshot={snapshot} onScope={setScope} />
    </Dialog>
  );
}

const beyond: readonly Party[] = [{ kind: 'host' }, { kind: 'outside' }];

function Body(props: { scope: MatrixScope; snapshot: Snapshot; onScope: (scope: MatrixScope) => void }) {
  const { scope, snapshot, onScope } = props;
  const { snapshot: shown } = useFilteredSnapshot(snapshot);
  const [withEnds, setWithEnds] = useState(true);
  const { containers, endpoints } = snapshot;
  // Only who is there decides on rows and columns: what else changes, changes cells.
  const names = useMemo(
    () =>
      matrixParties(scope, { containers, endpoints }, shown).map((party) =>
        party.kind === 'container' ? party.id : '',
      ),
    [scope, containers, endpoints, shown],
  ).join(' ');
  const own = useMemo(
    () => (names === '' ? [] : names.split(' ').map((id): Party => ({ kind: 'container', id }))),
    [names],
  );
  const parties = useMemo(() => (withEnds ? [...own, ...beyond] : own), [own, withEnds]);
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
        <ScopeField scope={scope} snapshot={snapshot} onScope={onScope} />
        <label className="flex h-8 items-center gap-2">
          <input type="checkbox" checked={withEnds} onChange={(event) => setWithEnds(event.target.checked)} />
          {words.ends}
        </label>
      </div>
      {own.length > mostInMatrix ? (
        <Notice kind="info" title={words.tooMany({ count: own.length, most: mostInMatrix })}>
          {words.narrow}
        </Notice>
      ) : parties.length < 2 ? (
        <p className="py-6 text-center text-ink-soft">{words.tooFew}</p>
      ) : (
        <MatrixTable parties={parties} />
      )}
    </div>
  );
}
