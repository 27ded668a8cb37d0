import { expect, test } from 'vitest';
import type { Action } from '@/lib/domain/plan';
import { subjectOfPlan } from './change-subject';

const on = (network: string) => ({
  containerId: 'ctr-web',
  containerName: 'web',
  networkId: `net-${network}`,
  networkName: network,
});
const join = (network: string): Action => ({ kind: 'connect', ...on(network), config: { aliases: [] } });
const leave = (network: string): Action => ({
  kind: 'disconnect',
  ...on(network),
  restore: { aliases: [] },
  force: false,
});

test('to join one network and leave another is a move', () => {
  expect(subjectOfPlan([join('back'), leave('front')])).toEqual({
    kind: 'move',
    container: 'web',
    from: 'front',
    to: 'back',
  });
});

test('to leave none on the way is to connect', () => {
  expect(subjectOfPlan([leave('none'), join('back')])).toMatchObject({ kind: 'connect', network: 'back' });
});

test('to go back onto none is to disconnect', () => {
  expect(subjectOfPlan([leave('back'), join('none')])).toMatchObject({ kind: 'disconnect', network: 'back' });
});

test('to make a ghost whole before it is left is to disconnect', () => {
  expect(subjectOfPlan([join('back'), leave('back')])).toMatchObject({ kind: 'disconnect', network: 'back' });
});

test('to leave none alone is to disconnect from it', () => {
  expect(subjectOfPlan([leave('none')])).toMatchObject({ kind: 'disconnect', network: 'none' });
});
