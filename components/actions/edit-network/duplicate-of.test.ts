import { expect, test } from 'vitest';
import { specOfNetwork } from '@/lib/domain/spec-of-network';
import { aNetwork } from '@/lib/domain/testing/factories';
import { duplicateOf } from './duplicate-of';

const spec = specOfNetwork(
  aNetwork({
    name: 'shop',
    internal: true,
    options: { 'com.docker.network.bridge.name': 'br-shop', 'com.docker.network.driver.mtu': '1400' },
    labels: { team: 'shop', 'com.docker.compose.project': 'shop', 'com.docker.compose.network': 'default' },
  }),
);

test('a duplicate has all settings but what only one network can have', () => {
  expect(duplicateOf(spec, ['shop'])).toEqual({
    ...spec,
    name: 'shop-copy',
    subnets: [],
    options: { 'com.docker.network.driver.mtu': '1400' },
    labels: { team: 'shop' },
  });
});

test('its name is a free one', () => {
  expect(duplicateOf(spec, ['shop', 'shop-copy', 'shop-copy-2']).name).toBe('shop-copy-3');
});
