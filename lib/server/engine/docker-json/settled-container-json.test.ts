import { describe, expect, it } from 'vitest';
import { containerListEntryJson, toContainerFacts } from './container-list-json';
import { settledContainerJson, toSettledContainer } from './settled-container-json';

const network = {
  NetworkID: 'net-web',
  EndpointID: 'ep-app',
  IPAddress: '172.20.0.2',
  GlobalIPv6Address: '',
  MacAddress: '02:42:ac:14:00:02',
  Gateway: '172.20.0.1',
};
/** The same container, as Docker's list tells it and as its inspection does. */
const listed = {
  Id: 'ctr-app',
  Image: 'app:1',
  Created: 1_767_225_600,
  State: 'paused',
  Status: 'Up 3 minutes (Paused)',
  Ports: [
    { PrivatePort: 9090, Type: 'tcp' },
    { IP: '::', PrivatePort: 80, PublicPort: 8080, Type: 'tcp' },
    { IP: '0.0.0.0', PrivatePort: 80, PublicPort: 8080, Type: 'tcp' },
  ],
  NetworkSettings: { Networks: { web: network } },
};
const inspected = {
  Id: 'ctr-app',
  State: { Status: 'paused' },
  NetworkSettings: {
    Ports: {
      '80/tcp': [
        { HostIp: '0.0.0.0', HostPort: '8080' },
        { HostIp: '::', HostPort: '8080' },
      ],
      '9090/tcp': null,
    },
    Networks: { web: { ...network, Aliases: ['app'], IPPrefixLen: 16 } },
  },
};
const settled = (over: object) => toSettledContainer(settledContainerJson.parse({ ...inspected, ...over }));

describe('what a container says when the engine has done with it', () => {
  it('is what a list would tell', () => {
    const { container, attachments } = toContainerFacts(containerListEntryJson.parse(listed));
    const { id, state, publishedPorts, exposedPorts } = container;
    expect(settled({})).toEqual({ id, state, publishedPorts, exposedPorts, attachments });
  });

  it('is left to the list where that tells it in other words', () => {
    expect(settled({ State: { Status: 'exited' } })).toBeUndefined();
    expect(settled({ State: { Status: 'paused', Health: { Status: 'healthy' } } })).toBeUndefined();
    expect(settled({ State: { Status: 'running', Health: null } })?.state).toBe('running');
  });
});
