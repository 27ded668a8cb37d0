import type { Tools } from './tools';

/** How long one try may take, seconds. A container on the same machine answers within a millisecond. */
export const trySeconds = 2;

const python =
  'import socket,sys;socket.create_connection((sys.argv[1],int(sys.argv[2])),float(sys.argv[3])).close()';
const perl =
  'use IO::Socket::IP;IO::Socket::IP->new(PeerHost=>$ARGV[0],PeerPort=>$ARGV[1],Timeout=>$ARGV[2],Type=>SOCK_STREAM)or die "$@\\n"';
const node =
  'const[h,p,s]=process.argv.slice(1);const c=require("net").connect(+p,h,()=>process.exit(0));c.setTimeout(s*1e3,()=>{console.error("timed out");process.exit(1)});c.on("error",e=>{console.error(e.message);process.exit(1)})';

/**
 * What connects to a TCP port and lets go at once. Address and port are words of their own, never part of a script.
 * @returns undefined where the container has nothing that can.
 */
export function connectArgv({ programs, nc }: Tools, address: string, port: number): string[] | undefined {
  const [to, seconds] = [String(port), String(trySeconds)];
  if (nc === 'zero-io') return ['nc', '-z', '-v', '-w', seconds, address, to];
  if (nc === 'runs-program') return ['nc', '-w', seconds, address, to, '-e', 'true'];
  if (programs.has('bash') && programs.has('timeout')) {
    const script = 'exec 3<>"/dev/tcp/$1/$2"';
    return ['timeout', seconds, 'bash', '-c', script, 'bash', address, to];
  }
  if (programs.has('python3')) return ['python3', '-c', python, address, to, seconds];
  if (programs.has('curl')) {
    const within = ['--connect-timeout', seconds, '--max-time', String(trySeconds + 1)];
    return ['curl', '-sS', '-o', '/dev/null', ...within, '-w', '%{time_connect}\\n', url(address, port)];
  }
  if (programs.has('perl')) return ['perl', '-e', perl, address, to, seconds];
  if (programs.has('node')) return ['node', '-e', node, address, to, seconds];
  return undefined;
}

/** True where what a container has will do. */
export function canConnect(tools: Tools): boolean {
  return connectArgv(tools, '127.0.0.1', 1) !== undefined;
}

export function pingArgv({ programs }: Tools, address: string): string[] | undefined {
  if (!programs.has('ping')) return undefined;
  return ['ping', ...(address.includes(':') ? ['-6'] : []), '-c', '1', '-W', String(trySeconds), address];
}

/** Who asks a resolver that does not answer waits longer than anybody likes. */
const lookupSeconds = 3;

export function lookupArgv(tools: Tools, name: string): string[] | undefined {
  const argv = lookup(tools, name);
  if (argv === undefined || !tools.programs.has('timeout')) return argv;
  return ['timeout', String(lookupSeconds), ...argv];
}

function lookup({ programs }: Tools, name: string): string[] | undefined {
  if (programs.has('getent')) return ['getent', 'ahosts', name];
  if (programs.has('nslookup')) return ['nslookup', name];
  if (programs.has('python3')) {
    const script = 'import socket,sys;[print(i[4][0]) for i in socket.getaddrinfo(sys.argv[1],None)]';
    return ['python3', '-c', script, name];
  }
  if (programs.has('node')) {
    const script =
      'require("dns").lookup(process.argv[1],{all:true},(e,all)=>{if(e){console.error(e.message);process.exit(1)}for(const one of all)console.log(one.address)})';
    return ['node', '-e', script, name];
  }
  return undefined;
}

function url(address: string, port: number): string {
  return `http://${address.includes(':') ? `[${address}]` : address}:${port}/`;
}
