import { compareText } from './compare-text';
import type { Endpoint } from './endpoint';
import { containerTexts, networkTexts, type SearchField, type SearchText } from './search-texts';
import { type SearchWord, scoreWord, searchWord } from './search-word';
import type { Snapshot } from './snapshot';

/** One network or container in which every word of the query is found. */
export type Hit = {
  kind: 'network' | 'container';
  id: string;
  /** The best of the texts it was found by, whole. */
  field: SearchField;
  text: string;
  /** Higher is better. */
  score: number;
};

type Subject = { kind: Hit['kind']; id: string; name: string; texts: SearchText[] };

/**
 * Finds networks and containers by anything that names them. Words may stand in any order and in different fields, but all must be
 * there; upper and lower case are the same. An address finds also the networks whose subnet holds it, a block all addresses in it.
 * @returns best first, equals by name; none for a query without words.
 */
export function searchSnapshot(snapshot: Snapshot, query: string): Hit[] {
  const words = query
    .split(/\s+/)
    .filter((word) => word !== '')
    .map(searchWord);
  if (words.length === 0) return [];
  const found = subjectsOf(snapshot).flatMap((subject) => {
    const hit = match(subject, words);
    return hit === undefined ? [] : [{ hit, name: subject.name }];
  });
  found.sort(
    (a, b) => b.hit.score - a.hit.score || compareText(a.name, b.name) || compareText(a.hit.id, b.hit.id),
  );
  return found.map(({ hit }) => hit);
}

/** A snapshot never changes, and is searched anew with each letter typed. */
const subjects = new WeakMap<Snapshot, Subject[]>();

function subjectsOf(snapshot: Snapshot): Subject[] {
  const known = subjects.get(snapshot) ?? collectSubjects(snapshot);
  subjects.set(snapshot, known);
  return known;
}

function collectSubjects(snapshot: Snapshot): Subject[] {
  const endpoints = new Map<string, Endpoint[]>();
  for (const endpoint of snapshot.endpoints) {
    const own = endpoints.get(endpoint.containerId);
    if (own === undefined) endpoints.set(endpoint.containerId, [endpoint]);
    else own.push(endpoint);
  }
  return [
    ...snapshot.networks.map((network): Subject => {
      return { kind: 'network', id: network.id, name: network.name, texts: networkTexts(network) };
    }),
    ...snapshot.containers.map((container): Subject => {
      const texts = containerTexts(container, endpoints.get(container.id) ?? []);
      return { kind: 'container', id: container.id, name: container.name, texts };
    }),
  ];
}

function match(subject: Subject, words: readonly SearchWord[]): Hit | undefined {
  let best: { text: SearchText; score: number } | undefined;
  let total = 0;
  for (const word of words) {
    let bestOfWord = 0;
    for (const text of subject.texts) {
      const score = scoreWord(word, text);
      if (score > bestOfWord) bestOfWord = score;
      if (score > (best?.score ?? 0)) best = { text, score };
    }
    if (bestOfWord === 0) return undefined;
    total += bestOfWord;
  }
  return best && { kind: subject.kind, id: subject.id, ...best.text, score: total };
}
