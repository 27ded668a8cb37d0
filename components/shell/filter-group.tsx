import type { ReactNode } from 'react';
import { ScrollList } from '@/components/ui/scroll-list';
import { shellMessages } from '@/lib/messages/shell';

type Item = { key: string; name: string; count: number; mark?: ReactNode };

/** Rows that are pressed in to filter by them; none pressed lets everything through. */
export function FilterGroup({
  title,
  items,
  chosen,
  onToggle,
}: {
  title: string;
  items: Item[];
  chosen: readonly string[];
  onToggle: (key: string) => void;
}) {
  return (
    <fieldset>
      <legend className="mb-1 px-2 text-2xs font-semibold tracking-wide text-ink-faint">{title}</legend>
      <ScrollList
        items={items}
        keyOf={({ key }) => key}
        shownIndex={-1}
        render={(item) => {
          const pressed = chosen.includes(item.key);
          return (
            <button
              type="button"
              aria-pressed={pressed}
              aria-label={shellMessages.filters.count({ name: item.name, count: item.count })}
              onClick={() => onToggle(item.key)}
              className={`flex h-7 w-full items-center gap-2 rounded px-2 text-left ${pressed ? 'bg-accent-wash font-medium' : 'hover:bg-raised'} ${item.count === 0 && !pressed ? 'text-ink-faint' : ''}`}
            >
              {item.mark}
              <span className="min-w-0 flex-1 truncate" title={item.name}>
                {item.name}
              </span>
              <span className="text-xs text-ink-faint tabular-nums">{item.count}</span>
            </button>
          );
        }}
      />
    </fieldset>
  );
}
