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

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by))
const spread0 = (w: number): number => turn(w, 7) ^ turn(w, 18) ^ (w >>> 3)
const spread1 = (w: number): number => turn(w, 17) ^ turn(w, 19) ^ (w >>> 10)
const mix0 = (a: number): number => turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)
const mix1 = (e: number): number => turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)
const choose = (e: number, f: number, g: number): number => g ^ (e & (f ^ g))
const most = (a: number, b: number, c: number): number => (a & b) ^ (c & (a ^ b))

/**
 * Takes whole blocks into the state (FIPS 180-4, 6.2.2). The words and the eight variables are
 * locals, which stay in registers, and their names move instead of their values: that is where the
 * speed comes from.
 */
export function compress(state: Int32Array, bytes: Uint8Array): void {
  const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let at = 0; at < bytes.length; at += 64) {
    let w0 = words.getInt32(at)
    let w1 = words.getInt32(at + 4)
    let w2 = words.getInt32(at + 8)
    let w3 = words.getInt32(at + 12)
    let w4 = words.getInt32(at + 16)
    let w5 = words.getInt32(at + 20)
    let w6 = words.getInt32(at + 24)
    let w7 = words.getInt32(at + 28)
    let w8 = words.getInt32(at + 32)
    let w9 = words.getInt32(at + 36)
    let w10 = words.getInt32(at + 40)
    let w11 = words.getInt32(at + 44)
    let w12 = words.getInt32(at + 48)
    let w13 = words.getInt32(at + 52)
    let w14 = words.getInt32(at + 56)
    let w15 = words.getInt32(at + 60)
    for (let k = 0; k < 64; k += 16) {
      if (k > 0) {
        w0 = (w0 + spread0(w1) + w9 + spread1(w14)) | 0
        w1 = (w1 + spread0(w2) + w10 + spread1(w15)) | 0
        w2 = (w2 + spread0(w3) + w11 + spread1(w0)) | 0
        w3 = (w3 + spread0(w4) + w12 + spread1(w1)) | 0
        w4 = (w4 + spread0(w5) + w13 + spread1(w2)) | 0
        w5 = (w5 + spread0(w6) + w14 + spread1(w3)) | 0
        w6 = (w6 + spread0(w7) + w15 + spread1(w4)) | 0
        w7 = (w7 + spread0(w8) + w0 + spread1(w5)) | 0
        w8 = (w8 + spread0(w9) + w1 + spread1(w6)) | 0
        w9 = (w9 + spread0(w10) + w2 + spread1(w7)) | 0
        w10 = (w10 + spread0(w11) + w3 + spread1(w8)) | 0
        w11 = (w11 + spread0(w12) + w4 + spread1(w9)) | 0
        w12 = (w12 + spread0(w13) + w5 + spread1(w10)) | 0
        w13 = (w13 + spread0(w14) + w6 + spread1(w11)) | 0
        w14 = (w14 + spread0(w15) + w7 + spread1(w12)) | 0
        w15 = (w15 + spread0(w0) + w8 + spread1(w13)) | 0
      }
      h = (h + mix1(e) + choose(e, f, g) + (round[k] ?? 0) + w0) | 0
      d = (d + h) | 0
      h = (h + mix0(a) + most(a, b, c)) | 0
      g = (g + mix1(d) + choose(d, e, f) + (round[k + 1] ?? 0) + w1) | 0
      c = (c + g) | 0
      g = (g + mix0(h) + most(h, a, b)) | 0
      f = (f + mix1(c) + choose(c, d, e) + (round[k + 2] ?? 0) + w2) | 0
      b = (b + f) | 0
      f = (f + mix0(g) + most(g, h, a)) | 0
      e = (e + mix1(b) + choose(b, c, d) + (round[k + 3] ?? 0) + w3) | 0
      a = (a + e) | 0
      e = (e + mix0(f) + most(f, g, h)) | 0
      d = (d + mix1(a) + choose(a, b, c) + (round[k + 4] ?? 0) + w4) | 0
      h = (h + d) | 0
      d = (d + mix0(e) + most(e, f, g)) | 0
      c = (c + mix1(h) + choose(h, a, b) + (round[k + 5] ?? 0) + w5) | 0
      g = (g + c) | 0
      c = (c + mix0(d) + most(d, e, f)) | 0
      b = (b + mix1(g) + choose(g, h, a) + (round[k + 6] ?? 0) + w6) | 0
      f = (f + b) | 0
      b = (b + mix0(c) + most(c, d, e)) | 0
      a = (a + mix1(f) + choose(f, g, h) + (round[k + 7] ?? 0) + w7) | 0
      e = (e + a) | 0
      a = (a + mix0(b) + most(b, c, d)) | 0
      h = (h + mix1(e) + choose(e, f, g) + (round[k + 8] ?? 0) + w8) | 0
      d = (d + h) | 0
      h = (h + mix0(a) + most(a, b, c)) | 0
      g = (g + mix1(d) + choose(d, e, f) + (round[k + 9] ?? 0) + w9) | 0
      c = (c + g) | 0
      g = (g + mix0(h) + most(h, a, b)) | 0
      f = (f + mix1(c) + choose(c, d, e) + (round[k + 10] ?? 0) + w10) | 0
      b = (b + f) | 0
      f = (f + mix0(g) + most(g, h, a)) | 0
      e = (e + mix1(b) + choose(b, c, d) + (round[k + 11] ?? 0) + w11) | 0
      a = (a + e) | 0
      e = (e + mix0(f) + most(f, g, h)) | 0
      d = (d + mix1(a) + choose(a, b, c) + (round[k + 12] ?? 0) + w12) | 0
      h = (h + d) | 0
      d = (d + mix0(e) + most(e, f, g)) | 0
      c = (c + mix1(h) + choose(h, a, b) + (round[k + 13] ?? 0) + w13) | 0
      g = (g + c) | 0
      c = (c + mix0(d) + most(d, e, f)) | 0
      b = (b + mix1(g) + choose(g, h, a) + (round[k + 14] ?? 0) + w14) | 0
      f = (f + b) | 0
      b = (b + mix0(c) + most(c, d, e)) | 0
      a = (a + mix1(f) + choose(f, g, h) + (round[k + 15] ?? 0) + w15) | 0
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
