// Puts a .br and a .gz beside every file that shrinks, so that the server compresses nothing. Zopfli
// searches longer than gzip does for the same format and makes files 4 % smaller; it is slow, so it
// gets the few that make up most of a first load.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { gzipAsync } from '@gfx/zopfli';

const SHRINKS = /\.(js|css|html|svg|json)$/;

const worthIt = ({ length }) => length > 20_000 && length < 400_000;

async function gzip(content) {
  return worthIt(content)
    ? gzipAsync(content, { numiterations: 15 })
    : gzipSync(content, { level: 9 });
}

export async function compress(folder) {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = join(folder, name);
    if (!SHRINKS.test(name) || statSync(file).isDirectory()) continue;
    const content = readFileSync(file);
    writeFileSync(`${file}.gz`, await gzip(content));
    writeFileSync(
      `${file}.br`,
      brotliCompressSync(content, {
        params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
      }),
    );
  }
}
