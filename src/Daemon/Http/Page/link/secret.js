// The proof of a secret, HMAC-SHA256 in hexadecimal (RFC 2104, FIPS 180-4). Written out here because browsers have it only for pages over
// HTTPS or from this machine, and there the secret does not matter.

const primes = (() => {
  const found = [];
  for (let n = 2; found.length < 64; n++)
    if (found.every(prime => n % prime)) found.push(n);
  return found;
})();

// The first 32 bits of the fraction of a number.
const fraction = x => Math.floor((x - Math.floor(x)) * 2 ** 32) | 0;
const roots = primes.map(prime => fraction(Math.cbrt(prime)));
const turned = (word, bits) => (word >>> bits) | (word << (32 - bits));

function digestBlock(hash, block) {
  const words = new Int32Array(64);
  for (let i = 0; i < 16; i++) words[i] = block.getInt32(i * 4);
  for (let i = 16; i < 64; i++) {
    const a = words[i - 15], b = words[i - 2];
    words[i] = words[i - 16] + (turned(a, 7) ^ turned(a, 18) ^ (a >>> 3)) + words[i - 7] + (turned(b, 17) ^ turned(b, 19) ^ (b >>> 10));
  }
  let [a, b, c, d, e, f, g, h] = hash;
  for (let i = 0; i < 64; i++) {
    const one = (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + roots[i] + words[i]) | 0;
    const two = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [a, b, c, d, e, f, g, h] = [(one + two) | 0, a, b, c, (d + one) | 0, e, f, g];
  }
  return [a, b, c, d, e, f, g, h].map((word, i) => (word + hash[i]) | 0);
}

function sha256(bytes) {
  const message = new Uint8Array(((bytes.length + 72) >> 6) << 6), view = new DataView(message.buffer);
  message.set(bytes);
  message[bytes.length] = 0x80;
  view.setUint32(message.length - 4, bytes.length * 8);
  let hash = primes.slice(0, 8).map(prime => fraction(Math.sqrt(prime)));
  for (let at = 0; at < message.length; at += 64)
    hash = digestBlock(hash, new DataView(message.buffer, at, 64));
  const digest = new DataView(new ArrayBuffer(32));
  hash.forEach((word, i) => digest.setInt32(i * 4, word));
  return new Uint8Array(digest.buffer);
}

/** The proof of the secret, for the peer that sent the nonce. */
export function prove(secret, nonce) {
  const utf8 = new TextEncoder(), block = new Uint8Array(64), key = utf8.encode(secret);
  block.set(key.length > 64 ? sha256(key) : key);
  const inner = sha256(new Uint8Array([...block.map(byte => byte ^ 0x36), ...utf8.encode(nonce)]));
  const outer = sha256(new Uint8Array([...block.map(byte => byte ^ 0x5c), ...inner]));
  return [...outer].map(byte => byte.toString(16).padStart(2, '0')).join('');
}
