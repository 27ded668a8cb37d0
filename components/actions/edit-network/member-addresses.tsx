import { useLiveEngine } from '@/components/shell/live-engine';
import { Button } from '@/components/ui/button';
import { editNetworkMessages } from '@/lib/messages/edit-network';
import { TextField } from '../form/text-field';
import type { MemberRow } from './member-wishes';

const words = editNetworkMessages.members;

/**
 * What becomes of members' chosen addresses that have no room on the network as it is to be.
 * @param agreed true once the reader has said so; until then nothing is asked for them.
 */
export function MemberAddresses(props: {
  rows: readonly MemberRow[];
  agreed: boolean;
  errorOf: (row: MemberRow) => string | undefined;
  onChange: (rows: MemberRow[], agreed: boolean) => void;
}) {
  const { rows, agreed, errorOf, onChange } = props;
  const { snapshot } = useLiveEngine();
  if (rows.length === 0) return null;
  const nameOf = (id: string) => snapshot?.containers.find((one) => one.id === id)?.name ?? id.slice(0, 12);
  return (
    <section className="rounded-lg border border-warn-line bg-warn-wash p-3">
      <h3 className="font-medium text-ink">{words.title}</h3>
      <p className="mb-3 text-ink-soft">{words.explain}</p>
      <div className="grid gap-3 sm:grid-cols-2">
        {rows.map((row) => (
          <TextField
            key={`${row.containerId}/${row.field}`}
            id={`member-${row.containerId}-${row.field}`}
            label={words.field({ container: nameOf(row.containerId) })}
            value={row.wish}
            hint={words.had({ address: row.address })}
            error={agreed ? errorOf(row) : undefined}
            onChange={(wish) =>
              onChange(
                rows.map((one) => (one === row ? { ...one, wish } : one)),
                agreed,
              )
            }
          />
        ))}
      </div>
      {agreed ? null : (
        <div className="mt-3 flex flex-wrap gap-2">
          <Button onClick={() => onChange([...rows], true)}>{words.use}</Button>
          <Button
            look="quiet"
            onClick={() =>
              onChange(
                rows.map((row) => ({ ...row, wish: '' })),
                true,
              )
            }
          >
            {words.letDocker}
          </Button>
        </div>
      )}
    </section>
  );
}
