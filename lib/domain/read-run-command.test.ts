import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ContainerSpec, containerSpecSchema } from './container-spec';
import { isRunCommand, readRunCommand } from './read-run-command';
import { runCommand } from './run-command';
import { shellWords } from './shell-words';

const text = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 20 });
/** A word that may hold anything but what would make it an option's end, such as quotes, blanks and dollars. */
const word = text.filter((one) => !one.startsWith('-'));
const value = fc.string({ unit: 'grapheme-ascii', maxLength: 20 });
const key = text.filter((one) => !one.includes('=') && one !== '__proto__');
const port = fc.integer({ min: 1, max: 65535 });
const name = fc.stringMatching(/^[a-z][a-z0-9_.-]{0,10}$/);

const specs: fc.Arbitrary<ContainerSpec> = fc
  .record({
    name: fc.option(name, { nil: '' }),
    image: fc.constantFrom('nginx', 'busybox:local', 'ghcr.io/acme/proxy:1.2', 'localhost:5000/a/b'),
    command: fc.array(fc.string({ unit: 'grapheme-ascii', maxLength: 20 }), { maxLength: 4 }),
    env: fc.dictionary(key, value, { maxKeys: 3 }),
    network: fc.oneof(fc.constantFrom('bridge', 'host', 'none', 'a=b', 'a,b'), name),
    ipv4: fc.option(fc.ipV4(), { nil: undefined }),
    ipv6: fc.option(fc.constant('fd00::5'), { nil: undefined }),
    linkLocalIps: fc.array(fc.constant('169.254.1.1'), { maxLength: 2 }),
    mac: fc.option(fc.constant('02:42:ac:14:00:0a'), { nil: undefined }),
    aliases: fc.array(word, { maxLength: 3 }),
    gatewayPriority: fc.option(fc.integer(), { nil: undefined }),
    driverOpts: fc.dictionary(
      fc.stringMatching(/^[a-z][a-z.]{0,8}$/),
      fc.stringMatching(/^[a-z"][a-z,"=]{0,8}$/),
      {
        maxKeys: 2,
      },
    ),
    publish: fc.array(
      fc.record({
        hostIp: fc.option(fc.constantFrom('127.0.0.1', '::1', '0.0.0.0'), { nil: undefined }),
        hostPort: fc.option(port, { nil: undefined }),
        containerPort: port,
        protocol: fc.constantFrom('tcp', 'udp', 'sctp'),
      }),
      { maxLength: 3 },
    ),
    labels: fc.dictionary(key, value, { maxKeys: 3 }),
    restartPolicy: fc.constantFrom('no', 'always', 'unless-stopped', 'on-failure', 'on-failure:5'),
  })
  .map((one) => containerSpecSchema.parse(one));

/** As a spec without the fields that hold nothing. */
const defined = (spec: ContainerSpec) => JSON.parse(JSON.stringify(spec));

describe('a docker run line', () => {
  it('that was written from a spec is read back as that spec, with nothing left over', () => {
    fc.assert(
      fc.property(specs, (spec) => {
        const read = readRunCommand(runCommand(spec));
        expect(read).toMatchObject({ ok: true, left: [] });
        if (read.ok) expect(defined(read.spec)).toEqual(defined(spec));
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    'docker run -d nginx',
    '$ sudo docker container run nginx',
    'podman run nginx',
    '  docker run \\\n  nginx',
  ])('is known as one: %s', (line) => {
    expect(isRunCommand(line)).toBe(true);
    expect(readRunCommand(line)).toMatchObject({ ok: true, spec: { image: 'nginx' } });
  });

  it('names what the form has no place for, with its value, and takes it for no image', () => {
    const read = readRunCommand(
      'docker run -dit --rm --cpus 2 -v /data:/data -e HOME -p 8000-8010:80 --network a --network b --bogus nginx sh -c "echo $X"',
    );
    expect(read).toMatchObject({
      ok: true,
      spec: { image: 'nginx', command: ['sh', '-c', 'echo $X'], network: 'a' },
      left: [
        '--bogus',
        '--interactive',
        '--tty',
        '--rm',
        '--cpus 2',
        '--volume /data:/data',
        '--env HOME',
        '--publish 8000-8010:80',
        '--network b',
      ],
    });
  });

  it('reads short flags with their value attached', () => {
    expect(readRunCommand('docker run -dp8080:80 -p=53:53/udp -lrole=web nginx')).toMatchObject({
      ok: true,
      left: [],
      spec: {
        publish: [
          { hostPort: 8080, containerPort: 80, protocol: 'tcp' },
          { hostPort: 53, containerPort: 53, protocol: 'udp' },
        ],
        labels: { role: 'web' },
      },
    });
  });

  it('takes a range of ports apart', () => {
    expect(readRunCommand('docker run -p 8000-8001:80-81 nginx')).toMatchObject({
      spec: {
        publish: [
          { hostPort: 8000, containerPort: 80 },
          { hostPort: 8001, containerPort: 81 },
        ],
      },
    });
  });

  it.each([
    ['docker network create web', 'not-a-run'],
    ['docker run --name "web nginx', 'open-quote'],
    ['docker run --name web', 'no-image'],
  ])('that is none says why: %s', (line, why) => {
    expect(readRunCommand(line)).toEqual({ ok: false, why });
  });
});

describe('words of a shell', () => {
  it.each([
    [`a 'b c' "d \\" \\x e" f\\ g`, ['a', 'b c', 'd " \\x e', 'f g']],
    ['a \\\n b\\\r\n c', ['a', 'b', 'c']],
    [`''`, ['']],
    ['  ', []],
  ])('%s', (line, words) => {
    expect(shellWords(line)).toEqual(words);
  });
});
