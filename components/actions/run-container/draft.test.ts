import { beforeEach, describe, expect, it } from 'vitest';
import { clearRunDraft, type DraftPlaces, readRunDraft, writeRunDraft } from './draft';
import { emptyRunForm } from './run-form';

function aStorage() {
  const held = new Map<string, string>();
  return {
    held,
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, text: string) => void held.set(key, text),
    removeItem: (key: string) => void held.delete(key),
  };
}

let lasting: ReturnType<typeof aStorage>;
let places: DraftPlaces;
beforeEach(() => {
  lasting = aStorage();
  places = { lasting, tab: aStorage() };
});

const typed = {
  ...emptyRunForm,
  image: 'postgres',
  env: [{ id: 1, name: 'POSTGRES_PASSWORD', value: 'hunter2' }],
};

describe('a draft', () => {
  it('is read back as it was typed in the same tab', () => {
    writeRunDraft(places, typed);
    expect(readRunDraft(places)).toEqual(typed);
  });

  it('outlives its tab without what its variables hold', () => {
    writeRunDraft(places, typed);
    expect([...lasting.held.values()].join()).not.toContain('hunter2');
    expect(readRunDraft({ lasting, tab: aStorage() })).toEqual({
      ...typed,
      env: [{ id: 1, name: 'POSTGRES_PASSWORD', value: '' }],
    });
  });

  it('is none where only a network was chosen, and where it was put away', () => {
    writeRunDraft(places, { ...emptyRunForm, network: 'net-web' });
    expect(readRunDraft(places)).toBeUndefined();
    writeRunDraft(places, typed);
    clearRunDraft(places);
    expect(readRunDraft(places)).toBeUndefined();
  });

  it('that an older page wrote is none', () => {
    places.lasting.setItem('portolan.run-container', '{"image":"nginx"}');
    expect(readRunDraft(places)).toBeUndefined();
  });
});
