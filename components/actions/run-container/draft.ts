import { emptyRunForm, type RunForm, runFormSchema } from './run-form';

const key = 'portolan.run-container';

/** What of the browser's storage a draft needs. */
export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** @returns what was typed before the dialog or its tab was closed; undefined where there is nothing, or an older page wrote it. */
export function readRunDraft(storage: DraftStorage): RunForm | undefined {
  const text = storage.getItem(key);
  if (text === null) return undefined;
  const parsed = runFormSchema.safeParse(jsonOf(text));
  return parsed.success ? parsed.data : undefined;
}

/** Keeps what is typed; a form with nothing but a network leaves no draft. */
export function writeRunDraft(storage: DraftStorage, form: RunForm): void {
  if (isUntouched(form)) storage.removeItem(key);
  else storage.setItem(key, JSON.stringify(form));
}

export function clearRunDraft(storage: DraftStorage): void {
  storage.removeItem(key);
}

function isUntouched(form: RunForm): boolean {
  return JSON.stringify({ ...form, network: '' }) === JSON.stringify(emptyRunForm);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not ours: whatever it is, it is no draft.
    return undefined;
  }
}
