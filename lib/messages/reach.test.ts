import { expect, test } from 'vitest';
import { explain } from '@/lib/domain/reachability/explain';
import { reachRows } from '@/lib/domain/reachability/testing/reach-rows';
import { asked, aWorld, type World } from '@/lib/domain/reachability/testing/reach-world';
import { tellExplanation } from './reach';

function told(world: string, question: string, circumstances?: World) {
  const declared = aWorld(world, circumstances);
  return tellExplanation(explain(declared, asked(question)), declared.snapshot);
}

test.each([
  ['web on back; db on back', 'web → db:5432', 'web reaches db at db:5432 over back'],
  ['web on front; db on back', 'web → db', 'web can not reach db: they share no network'],
  [
    'web on front; db on back publishes 8080',
    'web → db:80',
    'web reaches db at 172.20.1.1:8080 by a published port',
  ],
  ['web on front', 'host → web:80', 'The host reaches web at 172.20.1.2:80 over front'],
  ['web on front', 'web → host', 'web reaches the host at 172.20.1.1 by the host’s address on front'],
  ['web on front', 'web → outside', 'web reaches the outside world through front, under the host’s address'],
  ['web on front', 'web → web:80', 'web reaches itself at localhost:80'],
  [
    'web on front publishes 127.0.0.1#8080',
    'outside → web:80',
    'The outside world can not reach web on port 80/tcp: web is published on 127.0.0.1:8080 only, which is the host’s own',
  ],
  [
    'web on back; db on back hears 0.0.0.0#81',
    'web → db:80',
    'web can not reach db on port 80/tcp: nothing in db listens on port 80/tcp, so that connections are refused',
  ],
  ['web on back; db on back paused', 'web → db', 'web can not reach db: db is paused'],
  [
    'web on lan',
    'host → web',
    'The host can not reach web: the kernel keeps a host and its own macvlan containers apart',
  ],
  ['', 'outside → outside', 'Nobody here can tell whether the outside world reaches itself'],
])('%s: %s', (world, question, headline) => {
  expect(told(world, question).headline).toBe(headline);
});

test('every rule is told in sentences, and what breaks with what mends it', () => {
  for (const [, world, question, , circumstances] of Object.values(reachRows).flat()) {
    const { headline, ways, blocked, notes } = told(world, question, circumstances);
    const sentences = [...ways, ...blocked, ...notes].map(({ message }) => message);
    expect(`${headline} ${sentences.join(' ')}`).not.toMatch(/undefined|\[object|net-/);
    for (const sentence of sentences) expect(sentence).toMatch(/\.$/);
    for (const { remedy } of blocked) expect(remedy.message).toMatch(/\.$/);
  }
});
