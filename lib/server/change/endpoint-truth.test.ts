import { describe, expect, test } from 'vitest';
import { aContainerDetail, anEndpointDetail } from '@/lib/domain/testing/detail-factories';
import { endpointOn, isConnectedAs } from './endpoint-truth';

const web = { networkId: 'net-web', networkName: 'web' };

describe('the endpoint on a network', () => {
  test('is found by the network’s id, whatever it is called by now', () => {
    const detail = aContainerDetail({ endpoints: [anEndpointDetail({ ...web, networkName: 'renamed' })] });
    expect(endpointOn(detail, web)).toBeDefined();
  });

  test('is found by name where the engine gives no id', () => {
    const { networkId: _, ...unstarted } = anEndpointDetail(web);
    expect(endpointOn(aContainerDetail({ endpoints: [unstarted] }), web)).toBeDefined();
  });

  test('is none where a network of that name was made again under another id', () => {
    const detail = aContainerDetail({ endpoints: [anEndpointDetail({ ...web, networkId: 'net-old' })] });
    expect(endpointOn(detail, web)).toBeUndefined();
  });

  test('is found by name where the network is gone, though the container tells the id that it had', () => {
    const detail = aContainerDetail({ endpoints: [anEndpointDetail({ ...web, networkId: 'net-old' })] });
    expect(endpointOn(detail, { networkId: 'web', networkName: 'web' })).toBeDefined();
  });
});

test('an entry without any sign of life is no connection of a container that runs', () => {
  const { endpointId: _, ipv4: __, mac: ___, ipv6: ____, ...ghost } = anEndpointDetail(web);
  const on = { ...web, config: { aliases: [] } };
  expect(isConnectedAs(aContainerDetail({ endpoints: [ghost] }), on)).toBe(false);
  expect(isConnectedAs(aContainerDetail({ endpoints: [anEndpointDetail(web)] }), on)).toBe(true);
});
