const round = Int32Array.from([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
  0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
  0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
  0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
  0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
])

const spread = new Int32Array(64)
const words = new Int32Array(64)

/**
 * Takes whole blocks into the state (FIPS 180-4, 6.2.2). The names of the eight variables move
 * instead of their values, and each is read by its index: taken out of the state as a list they
 * make the whole half as fast.
 */
export function compress(state: Int32Array, bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  let a = state[0] ?? 0
  let b = state[1] ?? 0
  let c = state[2] ?? 0
  let d = state[3] ?? 0
  let e = state[4] ?? 0
  let f = state[5] ?? 0
  let g = state[6] ?? 0
  let h = state[7] ?? 0
  for (let at = 0; at < bytes.length; at += 64) {
    fillWords(view, at)
    for (let k = 0; k < 64; k += 8) {
      h = (h + mix1(e) + choose(e, f, g) + (words[k] ?? 0)) | 0
      d = (d + h) | 0
      h = (h + mix0(a) + most(a, b, c)) | 0
      g = (g + mix1(d) + choose(d, e, f) + (words[k + 1] ?? 0)) | 0
      c = (c + g) | 0
      g = (g + mix0(h) + most(h, a, b)) | 0
      f = (f + mix1(c) + choose(c, d, e) + (words[k + 2] ?? 0)) | 0
      b = (b + f) | 0
      f = (f + mix0(g) + most(g, h, a)) | 0
      e = (e + mix1(b) + choose(b, c, d) + (words[k + 3] ?? 0)) | 0
      a = (a + e) | 0
      e = (e + mix0(f) + most(f, g, h)) | 0
      d = (d + mix1(a) + choose(a, b, c) + (words[k + 4] ?? 0)) | 0
      h = (h + d) | 0
      d = (d + mix0(e) + most(e, f, g)) | 0
      c = (c + mix1(h) + choose(h, a, b) + (words[k + 5] ?? 0)) | 0
      g = (g + c) | 0
      c = (c + mix0(d) + most(d, e, f)) | 0
      b = (b + mix1(g) + choose(g, h, a) + (words[k + 6] ?? 0)) | 0
      f = (f + b) | 0
      b = (b + mix0(c) + most(c, d, e)) | 0
      a = (a + mix1(f) + choose(f, g, h) + (words[k + 7] ?? 0)) | 0
      e = (e + a) | 0
      a = (a + mix0(b) + most(b, c, d)) | 0
    }
    a = state[0] = (a + (state[0] ?? 0)) | 0
    b = state[1] = (b + (state[1] ?? 0)) | 0
    c = state[2] = (c + (state[2] ?? 0)) | 0
    d = state[3] = (d + (state[3] ?? 0)) | 0
    e = state[4] = (e + (state[4] ?? 0)) | 0
    f = state[5] = (f + (state[5] ?? 0)) | 0
    g = state[6] = (g + (state[6] ?? 0)) | 0
    h = state[7] = (h + (state[7] ?? 0)) | 0
  }
}

const mix0 = (a: number): number =>
  ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))
const mix1 = (e: number): number =>
  ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))
const choose = (e: number, f: number, g: number): number => g ^ (e & (f ^ g))
const most = (a: number, b: number, c: number): number => (a & b) ^ (c & (a ^ b))

/** The words of a block and what they are spread into, each with the constant of its round. */
function fillWords(view: DataView, at: number): void {
  for (let k = 0; k < 16; k++) spread[k] = view.getInt32(at + k * 4)
  for (let k = 16; k < 64; k++) {
    const x = spread[k - 15] ?? 0
    const y = spread[k - 2] ?? 0
    const far = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3)
    const near = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10)
    spread[k] = (far + (spread[k - 7] ?? 0) + near + (spread[k - 16] ?? 0)) | 0
  }
  for (let k = 0; k < 64; k++) words[k] = ((spread[k] ?? 0) + (round[k] ?? 0)) | 0
}
