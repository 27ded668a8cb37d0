import { emptyNetworkForm, type NetworkForm, networkFormSchema } from './network-form';

const createKey = 'portolan.create-network';

/** Where the settings of a network that is being edited are kept: by name, for one that was put back has another id. */
export function editKey(engine: string, network: string): string {
  return `portolan.edit-network.${engine}.${network}`;
}

/** What of the browser's storage a draft needs. */
export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** @returns what was typed before the dialog was closed; undefined where there is nothing, or an older page wrote it. */
export function readDraft(storage: DraftStorage, key = createKey): NetworkForm | undefined {
  const text = storage.getItem(key);
  if (text === null) return undefined;
  const parsed = networkFormSchema.safeParse(jsonOf(text));
  return parsed.success ? parsed.data : undefined;
}

/** Keeps what is typed; an untouched form leaves no draft. @param untouched the form before anything was typed. */
export function writeDraft(
  storage: DraftStorage,
  form: NetworkForm,
  untouched: NetworkForm = emptyNetworkForm,
  key = createKey,
): void {
  const text = JSON.stringify(form);
  if (text === JSON.stringify(untouched)) storage.removeItem(key);
  else storage.setItem(key, text);
}

export function clearDraft(storage: DraftStorage, key = createKey): void {
  storage.removeItem(key);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not ours: whatever it is, it is no draft.
    return undefined;
  }
}
