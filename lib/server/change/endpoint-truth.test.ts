import { expect, test } from 'vitest';
import { aContainerDetail, anEndpointDetail } from '@/lib/domain/testing/detail-factories';
import { isConnectedAs } from './endpoint-truth';

const web = { networkId: 'net-web', networkName: 'web' };

test('an entry without any sign of life is no connection of a container that runs', () => {
  const { endpointId: _, ipv4: __, mac: ___, ipv6: ____, ...ghost } = anEndpointDetail(web);
  const on = { ...web, config: { aliases: [] } };
  expect(isConnectedAs(aContainerDetail({ endpoints: [ghost] }), on)).toBe(false);
  expect(isConnectedAs(aContainerDetail({ endpoints: [anEndpointDetail(web)] }), on)).toBe(true);
});
