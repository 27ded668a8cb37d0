import { describe, expect, it } from 'vitest';
import type { Listening } from '../sockets/listening';
import { aContainer, aMacvlan, aNetwork, anEndpoint, aSnapshot } from '../testing/factories';
import { listensInVain } from './listens-in-vain';
import { publishedUnheard } from './published-unheard';

const tcp = (address: string, port: number): Listening => ({ address, port, protocol: 'tcp' });
const listeners = (...listening: Listening[]) => [{ containerId: 'ctr-app', listening, isSettled: true }];
const port = { hostIp: '0.0.0.0', hostPort: 8080, containerPort: 80, protocol: 'tcp' };

describe('publishedUnheard', () => {
  const published = [aContainer({ publishedPorts: [port, { ...port, hostIp: '::' }] })];
  const found = (containers: ReturnType<typeof aContainer>[], ...listening: Listening[]) =>
    publishedUnheard({ containers, listeners: listeners(...listening) });

  it('tells a published port that nothing listens on, and what does instead', () => {
    expect(found(published, tcp('0.0.0.0', 3000))).toMatchObject([
      { code: 'published-unheard', severity: 'warning', ports: ['80/tcp'], listens: ['3000/tcp'] },
    ]);
  });

  it('tells one that listens for itself alone', () => {
    expect(found(published, tcp('127.0.0.1', 80))).toMatchObject([
      { code: 'listens-on-loopback', published: true, ports: ['80/tcp'] },
    ]);
  });

  it('says nothing where something listens, while it starts, and of what was not read', () => {
    expect(found(published, tcp('::', 80))).toEqual([]);
    expect(found([aContainer({ publishedPorts: [port], health: 'starting' })])).toEqual([]);
    const starting = [{ containerId: 'ctr-app', listening: [], isSettled: false }];
    expect(publishedUnheard({ containers: published, listeners: starting })).toEqual([]);
    expect(publishedUnheard({ containers: published, listeners: [] })).toEqual([]);
  });
});

describe('listensInVain', () => {
  const alone = aSnapshot({ networks: [aNetwork()], containers: [aContainer()], endpoints: [anEndpoint()] });
  const inCompany = {
    ...alone,
    containers: [...alone.containers, aContainer({ name: 'db' })],
    endpoints: [...alone.endpoints, anEndpoint({ containerId: 'ctr-db', ipv4: '172.20.0.3' })],
  };

  it('tells what listens where nobody else is', () => {
    const found = listensInVain({ ...alone, listeners: listeners(tcp('0.0.0.0', 80)) });
    expect(found).toMatchObject([{ code: 'listens-unreached', severity: 'note', ports: ['80/tcp'] }]);
    expect(listensInVain({ ...inCompany, listeners: listeners(tcp('0.0.0.0', 80)) })).toEqual([]);
  });

  it('tells what others share a network with and can not reach', () => {
    const found = listensInVain({ ...inCompany, listeners: listeners(tcp('127.0.0.1', 80)) });
    expect(found).toMatchObject([{ code: 'listens-on-loopback', published: false }]);
    const both = listeners(tcp('127.0.0.1', 80), tcp('0.0.0.0', 81));
    expect(listensInVain({ ...inCompany, listeners: both })).toEqual([]);
  });

  it('says nothing of who is on a LAN, or shares its network stack', () => {
    const lan = [aMacvlan()];
    const onLan = { ...alone, networks: lan, endpoints: [anEndpoint({ networkId: 'net-lan' })] };
    expect(listensInVain({ ...onLan, listeners: listeners(tcp('0.0.0.0', 80)) })).toEqual([]);
    const ridden = {
      ...alone,
      containers: [...alone.containers, aContainer({ name: 'rider', networkMode: 'container:ctr-app' })],
    };
    expect(listensInVain({ ...ridden, listeners: listeners(tcp('0.0.0.0', 80)) })).toEqual([]);
  });
});
