import { emptyRunForm, type RunForm, runFormSchema } from './run-form';

const key = 'portolan.run-container';

/** What of the browser's storage a draft needs. */
type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What outlives the tab, and what only the tab knows: the values of variables are often secrets. */
export type DraftPlaces = { lasting: DraftStorage; tab: DraftStorage };

/** @returns what was typed before the dialog or its tab was closed; undefined where there is nothing, or an older page wrote it. */
export function readRunDraft({ lasting, tab }: DraftPlaces): RunForm | undefined {
  const form = runFormSchema.safeParse(jsonOf(lasting.getItem(key)));
  if (!form.success) return undefined;
  const env = runFormSchema.shape.env.safeParse(jsonOf(tab.getItem(key)));
  return env.success ? { ...form.data, env: env.data } : form.data;
}

/** Keeps what is typed; a form with nothing but a network leaves no draft. */
export function writeRunDraft(places: DraftPlaces, form: RunForm): void {
  clearRunDraft(places);
  if (isUntouched(form)) return;
  const env = form.env.map((row) => ({ ...row, value: '' }));
  places.lasting.setItem(key, JSON.stringify({ ...form, env }));
  places.tab.setItem(key, JSON.stringify(form.env));
}

export function clearRunDraft({ lasting, tab }: DraftPlaces): void {
  lasting.removeItem(key);
  tab.removeItem(key);
}

function isUntouched(form: RunForm): boolean {
  return JSON.stringify({ ...form, network: '' }) === JSON.stringify(emptyRunForm);
}

function jsonOf(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    // Not ours: whatever it is, it is no draft.
    return undefined;
  }
}
