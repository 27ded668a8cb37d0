import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  connectCommand,
  createNetworkCommand,
  disconnectCommand,
  inspectContainerCommand,
  inspectNetworkCommand,
  removeNetworkCommand,
} from './docker-command';
import { shellCommand } from './shell-quote';
import { aNetworkSpec } from './testing/factories';

describe('shellCommand', () => {
  it('leaves plain words bare and quotes all others', () => {
    expect(shellCommand(['docker', '10.0.0.0/8', 'a=b', '', 'two words', "it's", '$HOME', '*'])).toBe(
      `docker 10.0.0.0/8 a=b '' 'two words' 'it'\\''s' '$HOME' '*'`,
    );
  });

  it('is split by a real shell into exactly the words that went in', () => {
    const word = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({
        unit: fc.constantFrom(
          "'",
          '"',
          '\\',
          '$',
          '`',
          '!',
          '*',
          '?',
          '~',
          '#',
          ';',
          '&',
          '|',
          '\n',
          ' ',
          '-',
          'a',
        ),
      }),
    );
    // One shell for many cases: words are told apart by NUL, the one character that none can hold.
    const commands = fc.array(
      fc.array(
        word.map((text) => text.replaceAll('\0', '')),
        { minLength: 1, maxLength: 5 },
      ),
      { minLength: 20, maxLength: 60 },
    );
    fc.assert(
      fc.property(commands, (lists) => {
        const script = lists.map((words) => `printf '%s\\0' ${shellCommand(words)}`).join('\n');
        const printed = execFileSync('sh', ['-c', script], { encoding: 'utf8' });
        expect(printed).toBe(lists.map((words) => words.map((one) => `${one}\0`).join('')).join(''));
      }),
      { numRuns: 20 },
    );
  });
});

describe('createNetworkCommand', () => {
  it('says no more than it must', () => {
    expect(createNetworkCommand(aNetworkSpec())).toBe('docker network create --driver bridge shop');
  });

  it('says everything, in one order', () => {
    const spec = aNetworkSpec({
      name: 'lan',
      driver: 'macvlan',
      parent: 'eth0',
      vlanId: 10,
      mode: 'bridge',
      enableIPv6: true,
      internal: true,
      attachable: true,
      subnets: [
        {
          subnet: '192.168.1.0/24',
          gateway: '192.168.1.1',
          ipRange: '192.168.1.192/27',
          auxAddresses: { printer: '192.168.1.9', nas: '192.168.1.200' },
        },
        { subnet: 'fd00:1::/64' },
      ],
      ipamDriver: 'default',
      ipamOptions: { x: '1' },
      options: { 'com.docker.network.driver.mtu': '1400' },
      labels: { team: 'shop floor' },
    });
    expect(createNetworkCommand(spec)).toBe(
      [
        'docker network create --driver macvlan --ipv6 --internal --attachable',
        '--ipam-driver default --ipam-opt x=1',
        '--subnet 192.168.1.0/24 --gateway 192.168.1.1 --ip-range 192.168.1.192/27 --subnet fd00:1::/64',
        '--aux-address nas=192.168.1.200 --aux-address printer=192.168.1.9',
        '--opt com.docker.network.driver.mtu=1400 --opt macvlan_mode=bridge --opt parent=eth0.10',
        "--label 'team=shop floor' lan",
      ].join(' '),
    );
  });

  it('leaves out what is still empty while it is typed', () => {
    const spec = aNetworkSpec({
      name: '',
      driver: 'macvlan',
      parent: '',
      mode: '',
      subnets: [{ subnet: '', gateway: '', ipRange: '' }],
    });
    expect(createNetworkCommand(spec)).toBe("docker network create --driver macvlan ''");
  });

  it('loses no exclusion where two subnets name theirs alike', () => {
    const subnets = [
      { subnet: '10.5.0.0/24', auxAddresses: { nas: '10.5.0.9' } },
      { subnet: 'fd00:5::/64', auxAddresses: { nas: 'fd00:5::9' } },
    ];
    expect(createNetworkCommand(aNetworkSpec({ subnets }))).toContain(
      '--aux-address nas=10.5.0.9 --aux-address nas-2=fd00:5::9',
    );
  });

  it('keeps a name that begins with a dash from being a flag', () => {
    expect(createNetworkCommand(aNetworkSpec({ name: '--help' }))).toMatch(/ -- --help$/);
  });
});

describe('the commands of a member', () => {
  it('connect with everything that was chosen', () => {
    const config = {
      ipv4: '10.5.0.9',
      ipv6: 'fd00:5::9',
      mac: '02:42:ac:11:00:09',
      aliases: ['web', 'shop front'],
      gatewayPriority: -1,
      links: ['db:database'],
      driverOpts: { 'com.docker.network.endpoint.ifname': 'lan0' },
    };
    expect(connectCommand({ network: 'lan', container: 'app', config })).toBe(
      "docker network connect --ip 10.5.0.9 --ip6 fd00:5::9 --alias web --alias 'shop front' --link db:database" +
        ' --driver-opt com.docker.network.endpoint.ifname=lan0 --gw-priority -1 lan app',
    );
  });

  it('connect plainly', () => {
    expect(connectCommand({ network: 'lan', container: 'app', config: { aliases: [] } })).toBe(
      'docker network connect lan app',
    );
  });

  it('disconnect, by force where it must be', () => {
    expect(disconnectCommand({ network: 'lan', container: 'app', force: false })).toBe(
      'docker network disconnect lan app',
    );
    expect(disconnectCommand({ network: 'lan', container: 'app', force: true })).toBe(
      'docker network disconnect --force lan app',
    );
  });

  it('remove and show', () => {
    expect(removeNetworkCommand('lan')).toBe('docker network rm lan');
    expect(inspectNetworkCommand('lan')).toBe('docker network inspect lan');
    expect(inspectContainerCommand('app')).toBe(
      "docker container inspect --format '{{json .NetworkSettings.Networks}}' app",
    );
  });
});
