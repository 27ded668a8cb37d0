import { Check } from 'lucide-react';
import type { ReactNode } from 'react';

export type ComboboxItem = {
  id: string;
  /** What the input holds once it is chosen. */
  text: string;
  /** Further words it is found by. */
  keywords: string;
  /** Shown, with the reason in `body`, but not to be chosen. */
  disabled: boolean;
  body: ReactNode;
};

/** The list under a combobox. The input keeps the focus and the keys; the list answers to the pointer. */
export function OptionList(props: {
  id: string;
  label: string;
  items: readonly ComboboxItem[];
  optionId: (item: ComboboxItem) => string;
  activeId: string | undefined;
  chosenId: string | undefined;
  /** Said where the list is empty. */
  nothing: string | undefined;
  onPoint: (id: string) => void;
  onChoose: (item: ComboboxItem) => void;
}) {
  return (
    <>
      <div
        id={props.id}
        role="listbox"
        aria-label={props.label}
        className="max-h-72 overflow-y-auto overscroll-contain p-1"
      >
        {props.items.map((item) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the input keeps the focus and points here with aria-activedescendant
          // biome-ignore lint/a11y/useKeyWithClickEvents: the input's own keys choose
          <div
            key={item.id}
            id={props.optionId(item)}
            role="option"
            aria-selected={item.id === props.chosenId}
            aria-disabled={item.disabled}
            className={`flex items-start gap-2 rounded-md px-2 py-1.5 max-sm:py-2.5 ${item.disabled ? 'cursor-not-allowed' : 'cursor-pointer'} ${item.id === props.activeId ? 'bg-accent-wash' : ''}`}
            onPointerDown={(event) => event.preventDefault()}
            onPointerMove={() => (item.disabled ? undefined : props.onPoint(item.id))}
            onClick={() => (item.disabled ? undefined : props.onChoose(item))}
          >
            <div className="min-w-0 flex-1">{item.body}</div>
            {item.id === props.chosenId ? (
              <Check size={14} aria-hidden className="mt-[3px] shrink-0 text-accent" />
            ) : null}
          </div>
        ))}
      </div>
      {props.items.length === 0 ? <p className="px-3 py-2 text-ink-faint">{props.nothing}</p> : null}
    </>
  );
}
