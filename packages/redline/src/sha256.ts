// SHA-256 (FIPS 180-4). Invariant: plain sums and shifts of whole numbers, so that it is quick also where nothing is compiled, as in a command that
// runs for a tenth of a second; Node's own would load all of its cryptography there, and pages have one that cannot be waited for.

/** The constants of the rounds: the first 32 bits of the fractions of the cube roots of the first 64 primes (4.2.2). */
const ROUNDS = words(`
  428a2f98 71374491 b5c0fbcf e9b5dba5 3956c25b 59f111f1 923f82a4 ab1c5ed5 d807aa98 12835b01 243185be 550c7dc3 72be5d74 80deb1fe 9bdc06a7 c19bf174
  e49b69c1 efbe4786 0fc19dc6 240ca1cc 2de92c6f 4a7484aa 5cb0a9dc 76f988da 983e5152 a831c66d b00327c8 bf597fc7 c6e00bf3 d5a79147 06ca6351 14292967
  27b70a85 2e1b2138 4d2c6dfc 53380d13 650a7354 766a0abb 81c2c92e 92722c85 a2bfe8a1 a81a664b c24b8b70 c76c51a3 d192e819 d6990624 f40e3585 106aa070
  19a4c116 1e376c08 2748774c 34b0bcb5 391c0cb3 4ed8aa4a 5b9cca4f 682e6ff3 748f82ee 78a5636f 84c87814 8cc70208 90befffa a4506ceb bef9a3f7 c67178f2`);

/** What hashing begins with: the same of the square roots of the first 8 primes (5.3.3). */
const START = words("6a09e667 bb67ae85 3c6ef372 a54ff53a 510e527f 9b05688c 1f83d9ab 5be0cd19");

const BLOCK = 64;
/** Bytes at the end of the last block that say how long all is. */
const LENGTH = 8;

/** The SHA-256 of bytes, or of a text in UTF-8, in 64 hexadecimal digits. */
export function sha256(of: Uint8Array | string): string {
  const bytes = typeof of === "string" ? new TextEncoder().encode(of) : of;
  const state = START.slice();
  const schedule = new Int32Array(ROUNDS.length);
  const whole = bytes.length - (bytes.length % BLOCK);
  for (let at = 0; at < whole; at += BLOCK) addBlock(state, schedule, bytes, at);
  const rest = bytes.subarray(whole);
  const end = new Uint8Array(rest.length + 1 + LENGTH <= BLOCK ? BLOCK : 2 * BLOCK);
  end.set(rest);
  end[rest.length] = 0x80;
  new DataView(end.buffer).setBigUint64(end.length - LENGTH, BigInt(bytes.length) * 8n);
  for (let at = 0; at < end.length; at += BLOCK) addBlock(state, schedule, end, at);
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}

/** One block of a message (6.2.2). `schedule` is room for it. */
function addBlock(state: Int32Array, schedule: Int32Array, bytes: Uint8Array, from: number): void {
  for (let i = 0, at = from; i < 16; i++, at += 4)
    schedule[i] = (bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!;
  for (let i = 16; i < ROUNDS.length; i++) {
    const x = schedule[i - 15]!;
    const y = schedule[i - 2]!;
    const one = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const two = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    schedule[i] = (schedule[i - 16]! + one + schedule[i - 7]! + two) | 0;
  }
  let a = state[0]!;
  let b = state[1]!;
  let c = state[2]!;
  let d = state[3]!;
  let e = state[4]!;
  let f = state[5]!;
  let g = state[6]!;
  let h = state[7]!;
  for (let i = 0; i < ROUNDS.length; i++) {
    const ofE = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const one = h + ofE + ((e & f) ^ (~e & g)) + ROUNDS[i]! + schedule[i]!;
    const ofA = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const two = ofA + ((a & b) ^ (a & c) ^ (b & c));
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  state[0]! += a;
  state[1]! += b;
  state[2]! += c;
  state[3]! += d;
  state[4]! += e;
  state[5]! += f;
  state[6]! += g;
  state[7]! += h;
}

/** Words of 32 bits in hexadecimal digits, as whole numbers with a sign. */
function words(hex: string): Int32Array {
  return Int32Array.from(hex.trim().split(/\s+/), (word) => Number.parseInt(word, 16));
}
