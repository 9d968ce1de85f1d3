// A QR code as ISO/IEC 18004 describes it: byte mode, error correction M, versions 1 to 10.
const BLOCKS = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5];
const CHECKS = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26];
const CODEWORDS = [26, 44, 70, 100, 134, 172, 196, 242, 292, 346];
const ALIGNED = [0, 18, 22, 26, 30, 34, 22, 24, 26, 28];

const at = (list: readonly number[], place: number) => list[place] ?? 0;

/** Rows of dark and light modules; null where the text is too long for a code of this size. */
export function qr(text: string): boolean[][] | null {
  const bytes = [...new TextEncoder().encode(text)];
  const version = CODEWORDS.findIndex((all, index) => {
    const room = all - at(BLOCKS, index) * at(CHECKS, index);
    return bytes.length + (index < 9 ? 2 : 3) <= room;
  });
  return version < 0 ? null : drawn(version + 1, codewords(bytes, version));
}

function codewords(bytes: number[], index: number): number[] {
  const blocks = at(BLOCKS, index);
  const checks = at(CHECKS, index);
  const room = at(CODEWORDS, index) - blocks * checks;
  const data = packed(bytes, index < 9 ? 8 : 16, room);
  const short = Math.floor(room / blocks);
  const shortOnes = blocks - (room % blocks);
  const parts: number[][] = [];
  for (let block = 0, from = 0; block < blocks; block++) {
    const length = short + (block < shortOnes ? 0 : 1);
    parts.push(data.slice(from, from + length));
    from += length;
  }
  const divisor = generator(checks);
  return [...interleaved(parts), ...interleaved(parts.map(part => remainder(part, divisor)))];
}

/** Mode, length, bytes, end and filling. */
function packed(bytes: number[], lengthBits: number, room: number): number[] {
  const bits: number[] = [];
  const put = (value: number, count: number) => {
    for (let bit = count - 1; bit >= 0; bit--) bits.push((value >>> bit) & 1);
  };
  put(4, 4);
  put(bytes.length, lengthBits);
  for (const byte of bytes) put(byte, 8);
  put(0, Math.min(4, room * 8 - bits.length));
  put(0, (8 - (bits.length % 8)) % 8);
  const out: number[] = [];
  for (let from = 0; from < bits.length; from += 8) {
    out.push(bits.slice(from, from + 8).reduce((sum, bit) => sum * 2 + bit, 0));
  }
  for (let pad = 0xec; out.length < room; pad ^= 0xec ^ 0x11) out.push(pad);
  return out;
}

function interleaved(parts: number[][]): number[] {
  const longest = Math.max(...parts.map(part => part.length));
  return Array.from({ length: longest }, (_, place) =>
    parts.flatMap(part => part.slice(place, place + 1)),
  ).flat();
}

/** Multiplies in the field of 256 elements. */
function times(one: number, other: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit--) {
    product = (product << 1) ^ ((product >>> 7) * 0x11d);
    product ^= ((other >>> bit) & 1) * one;
  }
  return product;
}

/** The Reed-Solomon generator of this degree, without its leading 1. */
function generator(degree: number): number[] {
  const out = [...Array<number>(degree - 1).fill(0), 1];
  let root = 1;
  for (let step = 0; step < degree; step++) {
    for (let place = 0; place < degree; place++) {
      out[place] = times(at(out, place), root) ^ at(out, place + 1);
    }
    root = times(root, 2);
  }
  return out;
}

function remainder(data: number[], divisor: number[]): number[] {
  let rest = divisor.map(() => 0);
  for (const byte of data) {
    const factor = byte ^ at(rest, 0);
    rest = [...rest.slice(1), 0].map((one, place) => one ^ times(at(divisor, place), factor));
  }
  return rest;
}

function drawn(version: number, data: number[]): boolean[][] {
  const size = version * 4 + 17;
  const modules = grid(size);
  const fixed = grid(size);
  const set = (x: number, y: number, dark: boolean) => {
    const row = modules[y];
    const taken = fixed[y];
    if (!row || !taken || x < 0 || x >= size) return;
    row[x] = dark;
    taken[x] = true;
  };
  frame(version, size, set);
  let bit = 0;
  for (let right = size - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5;
    for (let step = 0; step < size; step++) {
      const up = ((right + 1) & 2) === 0;
      const y = up ? size - 1 - step : step;
      for (const x of [right, right - 1]) {
        const row = modules[y];
        if (!row || fixed[y]?.[x]) continue;
        const value = bit < data.length * 8 && (at(data, bit >>> 3) >>> (7 - (bit & 7))) & 1;
        // Mask 0: every other module is turned.
        row[x] = Boolean(value) !== ((x + y) % 2 === 0);
        bit++;
      }
    }
  }
  return modules;
}

const grid = (size: number) => Array.from({ length: size }, () => Array<boolean>(size).fill(false));

type Draw = (x: number, y: number, dark: boolean) => void;

/** Everything that is not data: the squares by which it is found, lines, and what it is. */
function frame(version: number, size: number, set: Draw) {
  for (let step = 0; step < size; step++) {
    set(6, step, step % 2 === 0);
    set(step, 6, step % 2 === 0);
  }
  for (const [x, y] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const)
    square(x, y, 4, set);
  const middle = at(ALIGNED, version - 1);
  const places = version === 1 ? [] : version < 7 ? [6, middle] : [6, middle, 2 * middle - 6];
  const last = places.length - 1;
  places.forEach((y, row) =>
    places.forEach((x, column) => {
      const corner =
        (row === 0 && column === 0) ||
        (row === 0 && column === last) ||
        (row === last && column === 0);
      if (!corner) square(x, y, 2, set);
    }),
  );
  format(size, set);
  if (version >= 7) named(version, size, set);
}

function square(cx: number, cy: number, reach: number, set: Draw) {
  for (let dy = -reach; dy <= reach; dy++) {
    for (let dx = -reach; dx <= reach; dx++) {
      const away = Math.max(Math.abs(dx), Math.abs(dy));
      set(cx + dx, cy + dy, reach === 4 ? away !== 2 && away !== 4 : away !== 1);
    }
  }
}

/** Error correction M and mask 0, twice; they are the bits 0 before their own correction. */
function format(size: number, set: Draw) {
  const bits = 0x5412;
  const dark = (bit: number) => ((bits >>> bit) & 1) === 1;
  for (let bit = 0; bit < 6; bit++) set(8, bit, dark(bit));
  set(8, 7, dark(6));
  set(8, 8, dark(7));
  set(7, 8, dark(8));
  for (let bit = 9; bit < 15; bit++) set(14 - bit, 8, dark(bit));
  for (let bit = 0; bit < 8; bit++) set(size - 1 - bit, 8, dark(bit));
  for (let bit = 8; bit < 15; bit++) set(8, size - 15 + bit, dark(bit));
  set(8, size - 8, true);
}

function named(version: number, size: number, set: Draw) {
  let rest = version;
  for (let step = 0; step < 12; step++) rest = (rest << 1) ^ ((rest >>> 11) * 0x1f25);
  const bits = (version << 12) | rest;
  for (let bit = 0; bit < 18; bit++) {
    const dark = ((bits >>> bit) & 1) === 1;
    const far = size - 11 + (bit % 3);
    const near = Math.floor(bit / 3);
    set(far, near, dark);
    set(near, far, dark);
  }
}
