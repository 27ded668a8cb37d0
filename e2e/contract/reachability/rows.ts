/** What comes of it: the connection is taken, refused, or nothing answers. */
export type Outcome = 'open' | 'closed' | 'no';

/**
 * One line of the table: can `from` reach `to` on a port, or at all? Names of the world's containers, `host` or `outside`, which is the
 * router beyond the engine's host.
 */
export type Row = {
  rule: string;
  from: string;
  to: string;
  /** 80 without it; none asks whether it is reached at all. */
  port?: number | 'none';
  outcome: Outcome;
  /** Why nothing can be tried from there, or at it, where that is so. */
  untried?: string;
  /** True where the explanation says that it can not know. */
  unsure?: true;
  /** What is otherwise on Docker 27 and newer, which filters IPv6 by itself. */
  newer?: Outcome;
};

const row =
  (rule: string) =>
  (from: string, to: string, outcome: Outcome, more: Partial<Row> = {}): Row => ({
    ...{ rule, from, to, outcome },
    ...more,
  });
const none = { port: 'none' } as const;

const same = row('on one bridge, all reach each other');
const closed = row('a port that nobody listens on refuses');
const inward = row('what listens on 127.0.0.1 refuses everyone but its own stack');
const apart = row('two bridges are kept apart');
const both = row('a container on two networks reaches and is reached on both');
const byPort = row('a port published on 0.0.0.0 is a way round');
const local = row('a port published on 127.0.0.1 is for the host alone');
const placed = row('a port published on one address is reached there');
const old = row('the default bridge works as others do, by address');
const icc = row('ICC off: members do not reach each other');
const vault = row('an internal network leads nowhere else');
const host = row('the host reaches whoever is on a bridge');
const gateway = row('a container reaches the host by its gateway');
const native = row('host mode: it is where the host is');
const rider = row('container:x: it is where x is');
const nowhere = row('none: no network at all');
const frozen = row('who is paused answers nothing');
const ended = row('who does not run has no address');
const lan = row('macvlan in bridge mode: siblings reach each other');
const lanHost = row('macvlan: the host and its own macvlan containers are kept apart');
const modes = row('macvlan in private or vepa mode: siblings do not reach each other');
const six = row('IPv6 beside IPv4, on one network and across');
const wide = row('overlay: members reach each other, and nobody else does');
const out = row('out into the world, masqueraded by the host');
const into = row('from the world: only by what is published, or by the LAN');

const noTry = { untried: 'Portolan tries nothing from outside' };

export const rows: Row[] = [
  same('web', 'app', 'open'),
  same('app', 'web', 'open'),
  same('web', 'app', 'open', none),
  closed('web', 'idle', 'closed'),
  closed('idle', 'web', 'open'),
  closed('web', 'app', 'closed', { port: 81 }),
  inward('web', 'inward', 'closed'),
  inward('inmate', 'inward', 'open'),
  apart('web', 'db', 'no'),
  apart('db', 'web', 'no'),
  apart('db', 'web', 'no', none),
  both('web', 'hub', 'open'),
  both('hub', 'web', 'open'),
  both('db', 'hub', 'open'),
  both('hub', 'db', 'open'),
  byPort('web', 'open', 'open'),
  byPort('open', 'web', 'no'),
  byPort('old1', 'open', 'open'),
  byPort('mute1', 'open', 'open'),
  byPort('hub', 'open', 'open'),
  byPort('host', 'open', 'open'),
  local('web', 'local', 'no'),
  local('db', 'local', 'open'),
  local('host', 'local', 'open'),
  placed('web', 'placed', 'open'),
  placed('mute1', 'placed', 'open'),
  old('old1', 'old2', 'open'),
  old('old2', 'old1', 'open', none),
  old('old1', 'web', 'no'),
  old('web', 'old1', 'no'),
  icc('mute1', 'mute2', 'open'),
  icc('mute2', 'mute1', 'no'),
  icc('mute1', 'web', 'no'),
  icc('web', 'mute1', 'no'),
  icc('web', 'mute2', 'open'),
  vault('vault1', 'vault2', 'open'),
  vault('vault2', 'vault1', 'open', none),
  vault('vault1', 'web', 'no'),
  vault('web', 'vault1', 'no'),
  vault('vault1', 'open', 'no'),
  vault('web', 'vault2', 'no'),
  host('host', 'web', 'open'),
  host('host', 'idle', 'closed'),
  host('host', 'vault1', 'open'),
  host('host', 'mute1', 'open'),
  host('host', 'old1', 'open'),
  gateway('web', 'host', 'open', none),
  gateway('mute1', 'host', 'open', none),
  gateway('vault1', 'host', 'open', none),
  gateway('old1', 'host', 'open', { port: 8088 }),
  native('web', 'native', 'open', { port: 8088 }),
  native('native', 'web', 'open'),
  native('native', 'host', 'open', { port: 8088 }),
  native('host', 'native', 'open', { port: 8088 }),
  native('native', 'lan1', 'no'),
  rider('rider', 'app', 'open'),
  rider('app', 'rider', 'open'),
  rider('rider', 'web', 'open'),
  rider('rider', 'db', 'no'),
  rider('db', 'rider', 'no'),
  nowhere('alone', 'web', 'no'),
  nowhere('alone', 'host', 'no', none),
  nowhere('alone', 'outside', 'no', none),
  nowhere('web', 'alone', 'no', { untried: 'no address' }),
  frozen('web', 'frozen', 'no'),
  frozen('host', 'frozen', 'no'),
  frozen('frozen', 'web', 'no', { untried: 'paused' }),
  ended('web', 'ended', 'no', { untried: 'no address' }),
  ended('ended', 'web', 'no', { untried: 'exited' }),
  lan('lan1', 'lan2', 'open'),
  lan('lan2', 'lan1', 'open', none),
  lanHost('host', 'lan1', 'no'),
  lanHost('lan1', 'host', 'no', none),
  lanHost('web', 'lan1', 'no'),
  lanHost('lan1', 'web', 'no'),
  modes('apart1', 'apart2', 'no'),
  modes('apart2', 'apart1', 'no', none),
  modes('mirror1', 'mirror2', 'no'),
  six('six1', 'six2', 'open'),
  six('six2', 'six1', 'open', none),
  six('six1', 'sixth1', 'open'),
  six('host', 'six1', 'open'),
  six('six1', 'host', 'open', none),
  wide('wide1', 'wide2', 'open'),
  wide('wide2', 'wide1', 'open', none),
  wide('wide1', 'web', 'no'),
  wide('web', 'wide1', 'no'),
  wide('host', 'wide1', 'no'),
  out('web', 'outside', 'open', none),
  out('mute1', 'outside', 'open', none),
  out('vault1', 'outside', 'no', none),
  out('native', 'outside', 'open', none),
  out('lan1', 'outside', 'open', none),
  out('wide1', 'outside', 'open', none),
  into('outside', 'open', 'open', noTry),
  into('outside', 'placed', 'open', noTry),
  into('outside', 'local', 'no', noTry),
  into('outside', 'web', 'no', noTry),
  into('outside', 'vault1', 'no', noTry),
  into('outside', 'lan1', 'open', noTry),
  into('outside', 'native', 'open', { ...noTry, port: 8088 }),
];
