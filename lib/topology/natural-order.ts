const zero = 48;
const nine = 57;

function isDigit(code: number): boolean {
  return code >= zero && code <= nine;
}

function skipDigits(text: string, from: number): number {
  let at = from;
  while (at < text.length && isDigit(text.charCodeAt(at))) at += 1;
  return at;
}

function skipZeros(text: string, from: number, end: number): number {
  let at = from;
  while (at < end - 1 && text.charCodeAt(at) === zero) at += 1;
  return at;
}

/**
 * Orders names as people do (`web-2` before `web-10`), the same on every machine: by code unit, not by the reader's
 * locale, since positions derive from it. Allocates nothing, for it is most of what a fresh layout costs.
 */
export function compareNatural(a: string, b: string): number {
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const left = a.charCodeAt(i);
    const right = b.charCodeAt(j);
    if (isDigit(left) && isDigit(right)) {
      const endA = skipDigits(a, i);
      const endB = skipDigits(b, j);
      i = skipZeros(a, i, endA);
      j = skipZeros(b, j, endB);
      // Runs of digits compare as numbers of any length: the longer is the greater, then the first digit that differs.
      if (endA - i !== endB - j) return endA - i - (endB - j);
      for (; i < endA; i += 1, j += 1) {
        const difference = a.charCodeAt(i) - b.charCodeAt(j);
        if (difference !== 0) return difference;
      }
    } else {
      if (left !== right) return left - right;
      i += 1;
      j += 1;
    }
  }
  return a.length - i - (b.length - j);
}
