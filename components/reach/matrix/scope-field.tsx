'use client';
import { useId } from 'react';
import { inputLook } from '@/components/actions/form/field';
import type { Snapshot } from '@/lib/domain/snapshot';
import { matrixMessages as words } from '@/lib/messages/reach-matrix';
import { formatScope, type MatrixScope, parseScope } from './matrix-scope';

type Props = { scope: MatrixScope; snapshot: Snapshot; onScope: (scope: MatrixScope) => void };

const { compare } = new Intl.Collator('en', { numeric: true });

/** Among whom: what the filters show, one project, or one network. */
export function ScopeField({ scope, snapshot, onScope }: Props) {
  const id = useId();
  const projects = [...new Set(snapshot.containers.flatMap(({ project }) => project ?? []))].sort(compare);
  const joined = new Set(snapshot.endpoints.map(({ networkId }) => networkId));
  const networks = snapshot.networks
    .filter((one) => joined.has(one.id))
    .toSorted((a, b) => compare(a.name, b.name));
  return (
    <div className="min-w-0 sm:w-80">
      <label htmlFor={id} className="mb-1 block text-xs font-medium text-ink-soft">
        {words.scope}
      </label>
      <select
        id={id}
        className={inputLook}
        value={formatScope(scope)}
        onChange={(event) => {
          const next = parseScope(event.target.value);
          if (next) onScope(next);
        }}
      >
        <option value="shown">{words.scopes.shown}</option>
        {projects.map((name) => (
          <option key={name} value={formatScope({ kind: 'project', name })}>
            {words.scopes.project({ name })}
          </option>
        ))}
        {networks.map(({ id: networkId, name }) => (
          <option key={networkId} value={formatScope({ kind: 'network', id: networkId })}>
            {words.scopes.network({ name })}
          </option>
        ))}
      </select>
    </div>
  );
}
