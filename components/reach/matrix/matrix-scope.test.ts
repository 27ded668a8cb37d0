import { expect, test } from 'vitest';
import { aContainer, anEndpoint, aSnapshot } from '@/lib/domain/testing/factories';
import { formatScope, type MatrixScope, matrixParties, parseScope } from './matrix-scope';

const snapshot = aSnapshot({
  containers: [
    aContainer({ id: 'b', name: 'web-10', project: 'shop' }),
    aContainer({ id: 'a', name: 'web-2', project: 'shop' }),
    aContainer({ id: 'c', name: 'alone' }),
  ],
  endpoints: [
    anEndpoint({ networkId: 'n', containerId: 'a' }),
    anEndpoint({ networkId: 'n', containerId: 'c' }),
  ],
});
const ids = (scope: MatrixScope, shown = snapshot) =>
  matrixParties(scope, snapshot, shown).map((party) => (party.kind === 'container' ? party.id : party.kind));

test('a scope holds a network’s members, a project, or what the filters show, by name', () => {
  expect(ids({ kind: 'network', id: 'n' })).toEqual(['c', 'a']);
  expect(ids({ kind: 'project', name: 'shop' })).toEqual(['a', 'b']);
  expect(
    ids({ kind: 'shown' }, aSnapshot({ containers: snapshot.containers.filter(({ id }) => id === 'b') })),
  ).toEqual(['b']);
});

test.each<MatrixScope>([{ kind: 'shown' }, { kind: 'network', id: 'n' }, { kind: 'project', name: 'a:b' }])(
  'a link holds %o',
  (scope) => expect(parseScope(formatScope(scope))).toEqual(scope),
);

test('what is no scope is none', () => {
  expect([null, '', 'container:a'].map(parseScope)).toEqual([undefined, undefined, undefined]);
});
