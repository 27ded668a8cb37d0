import { describe, expect, test } from 'vitest';
import { endpointOn } from './endpoint-on';
import { aContainerDetail, anEndpointDetail } from './testing/detail-factories';

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
