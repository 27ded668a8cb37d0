import { describe, expect, it } from 'vitest';
import { clearDraft, type DraftStorage, readDraft, writeDraft } from './draft';
import { emptyNetworkForm } from './network-form';

function aStorage(): DraftStorage & { held: Map<string, string> } {
  const held = new Map<string, string>();
  return {
    held,
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    removeItem: (key) => void held.delete(key),
  };
}
const typed = {
  ...emptyNetworkForm,
  name: 'shop',
  ipv4: { ...emptyNetworkForm.ipv4, subnet: '10.0.0.0/24', subnetFrom: 'eth0' },
  labels: [{ id: 1, name: 'tier', value: 'front' }],
};

describe('a draft', () => {
  it('gives back all that was typed', () => {
    const storage = aStorage();
    writeDraft(storage, typed);
    expect(readDraft(storage)).toEqual(typed);
  });

  it('is not kept of a form that nothing was typed into', () => {
    const storage = aStorage();
    writeDraft(storage, typed);
    writeDraft(storage, emptyNetworkForm);
    expect(storage.held.size).toBe(0);
  });

  it('is gone once it was cleared', () => {
    const storage = aStorage();
    writeDraft(storage, typed);
    clearDraft(storage);
    expect(readDraft(storage)).toBeUndefined();
  });

  it('that an older page wrote is none', () => {
    const storage = aStorage();
    writeDraft(storage, typed);
    for (const [key, value] of storage.held)
      storage.held.set(key, value.replace('"settings":{}', '"settings":7'));
    expect(readDraft(storage)).toBeUndefined();
  });

  it('that is no JSON is none', () => {
    const storage = aStorage();
    writeDraft(storage, typed);
    for (const key of storage.held.keys()) storage.held.set(key, '{');
    expect(readDraft(storage)).toBeUndefined();
  });
});
