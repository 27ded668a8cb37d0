import { describe, expect, it } from 'vitest';
import { containerSpecSchema } from '@/lib/domain/container-spec';
import { emptyRunForm } from './run-form';
import { runFormOfSpec } from './run-form-of-spec';
import { specOfRunForm } from './spec-of-run-form';

const whole = containerSpecSchema.parse({
  name: 'web',
  image: 'nginx:1',
  command: ['sh', '-c', `echo "it's" $HOME`],
  env: { A: ' b = c ' },
  network: 'shop',
  ipv4: '172.20.0.9',
  ipv6: 'fd00::9',
  linkLocalIps: ['169.254.1.5'],
  mac: '02:42:ac:14:00:0a',
  aliases: ['api', 'shop'],
  gatewayPriority: -3,
  driverOpts: { 'com.docker.network.endpoint.sysctls': 'net.ipv4.conf.IFNAME.log_martians=1' },
  publish: [
    { hostPort: 8080, containerPort: 80, protocol: 'tcp' },
    { hostIp: '::1', hostPort: 53, containerPort: 53, protocol: 'udp' },
    { hostIp: '127.0.0.1', containerPort: 90, protocol: 'tcp' },
    { containerPort: 91, protocol: 'tcp' },
  ],
  labels: { role: 'x' },
  restartPolicy: 'on-failure:5',
});

describe('the form', () => {
  it('that a spec fills in asks for that spec', () => {
    const { spec, problems } = specOfRunForm(runFormOfSpec(whole));
    expect(spec).toEqual(whole);
    expect([...problems]).toEqual([]);
  });

  it('asks for nothing that was not typed', () => {
    const { spec } = specOfRunForm({ ...emptyRunForm, image: ' nginx ' });
    expect(spec).toEqual(containerSpecSchema.parse({ image: 'nginx' }));
  });

  it('names what can not be read', () => {
    const { problems } = specOfRunForm({
      ...emptyRunForm,
      command: 'sh "',
      gatewayPriority: 'high',
      publish: [{ id: 1, name: 'x', value: '80' }],
    });
    expect([...problems.keys()].sort()).toEqual(['command', 'gatewayPriority', 'publish']);
  });
});
