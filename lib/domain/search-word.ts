import { type Cidr, cidrsOverlap, containsAddress, parseCidr } from './cidr';
import { type Address, canonicalAddress, parseAddress } from './ip-address';
import type { SearchField, SearchText } from './search-texts';

/** How much a match in each field tells, added to how well it matches: the middle of a name before the beginning of an image. */
const fieldWeight: Readonly<Record<SearchField, number>> = {
  name: 30,
  alias: 28,
  address: 28,
  mac: 28,
  subnet: 28,
  service: 26,
  port: 24,
  project: 15,
  network: 12,
  image: 5,
  parent: 3,
  driver: 3,
  id: 0,
};
const whole = 100;
const beginning = 70;
const wordBeginning = 50;
const inside = 30;
const holdsIt = 60;

/** One word of a query, with all that it may mean, found out once for the many texts that it is held against. */
export type SearchWord = {
  /** In lower case. */
  text: string;
  mac: string;
  block: Cidr | undefined;
  address: Address | undefined;
  canonical: string | undefined;
};

export function searchWord(word: string): SearchWord {
  const text = word.toLowerCase();
  return {
    text,
    mac: text.replaceAll('-', ':'),
    block: parseCidr(text),
    address: parseAddress(text),
    canonical: canonicalAddress(text),
  };
}

/**
 * How well one word of a query matches one text; higher is better.
 * @returns 0 where it does not.
 */
export function scoreWord(word: SearchWord, { field, text }: SearchText): number {
  const quality = matchQuality(word, field, text.toLowerCase());
  return quality === 0 ? 0 : quality + fieldWeight[field];
}

function matchQuality(word: SearchWord, field: SearchField, text: string): number {
  switch (field) {
    case 'address':
      return Math.max(matchAddress(word, text), matchStart(word.text, text));
    case 'subnet':
      return Math.max(matchSubnet(word, text), matchStart(word.text, text));
    case 'mac':
      return matchText(word.mac, text);
    case 'port':
      return matchPort(word.text, text);
    case 'id':
      // An id is typed from its beginning, and a few letters of it mean nothing.
      return word.text.length >= 4 ? matchStart(word.text, text) : 0;
    default:
      return matchText(word.text, text);
  }
}

function matchText(word: string, text: string): number {
  const start = matchStart(word, text);
  if (start > 0) return start;
  const at = text.indexOf(word);
  if (at < 0) return 0;
  for (let next = at; next >= 0; next = text.indexOf(word, next + 1)) {
    if (!/[\p{L}\p{N}]/u.test(text.charAt(next - 1))) return wordBeginning;
  }
  return inside;
}

function matchStart(word: string, text: string): number {
  if (text === word) return whole;
  return text.startsWith(word) ? beginning : 0;
}

/** The same address however it is written; or a block that holds it. */
function matchAddress({ block, canonical }: SearchWord, text: string): number {
  if (block !== undefined) {
    const address = parseAddress(text);
    return address !== undefined && containsAddress(block, address) ? holdsIt : 0;
  }
  return canonical !== undefined && canonical === canonicalAddress(text) ? whole : 0;
}

/** The subnet that holds an address, or shares addresses with a block. */
function matchSubnet({ address, block }: SearchWord, text: string): number {
  if (address === undefined && block === undefined) return 0;
  const subnet = parseCidr(text);
  if (subnet === undefined) return 0;
  if (address !== undefined) return containsAddress(subnet, address) ? holdsIt : 0;
  return block !== undefined && cidrsOverlap(block, subnet) ? holdsIt : 0;
}

/** `8080`, `:8080`, `8080:80`, `80/tcp`: a port is a number, so `80` does not find 8080. */
function matchPort(word: string, text: string): number {
  const asked = word.replace(/^:/, '');
  const [ports = '', protocol] = text.split('/');
  const [askedPorts = '', askedProtocol] = asked.split('/');
  if (askedPorts === '' || (askedProtocol !== undefined && askedProtocol !== protocol)) return 0;
  return ports === askedPorts || ports.split(':').includes(askedPorts) ? whole : 0;
}
