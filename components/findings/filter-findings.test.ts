import { expect, test } from 'vitest';
import { publishedEverywhere } from '@/lib/domain/findings/published-everywhere';
import { aContainer } from '@/lib/domain/testing/factories';
import { findingFilter } from './filter-findings';

const [finding] = publishedEverywhere({
  containers: [
    aContainer({
      name: 'shop-web',
      publishedPorts: [{ hostIp: '0.0.0.0', hostPort: 8443, containerPort: 443, protocol: 'tcp' }],
    }),
  ],
});

test.each([
  ['', true],
  ['SHOP', true],
  ['8443 shop', true],
  ['published', true],
  ['443/tcp', true],
  ['shop database', false],
])('“%s” lets it through: %s', (text, passes) => {
  if (finding === undefined) throw new Error('no finding');
  expect(findingFilter(text)(finding)).toBe(passes);
});
