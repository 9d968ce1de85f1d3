// Fails when the first load grows over its budget: what index.html asks for, with everything that is
// imported statically, as it travels.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const BUDGET = 200 * 1024;
const folder = process.argv[2] ?? '../target/classes/web';
const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));

function withImports(key, seen = new Set()) {
  if (!seen.has(key)) {
    seen.add(key);
    for (const next of manifest[key].imports ?? []) withImports(next, seen);
  }
  return seen;
}

// A visitor who is signed in begins with Today or, by a link, with a list.
for (const [name, screen] of [
  ['Today', 'src/features/today/TodayScreen.tsx'],
  ['a list', 'src/features/views/ViewScreen.tsx'],
]) {
  const first = [...withImports('index.html'), ...withImports(screen)];
  const files = new Set(first.map(key => manifest[key].file).filter(file => file.endsWith('.js')));
  const bytes = [...files].reduce(
    (sum, file) => sum + statSync(join(folder, `${file}.gz`)).size,
    0,
  );
  const kilobytes = Math.round(bytes / 1024);
  if (bytes > BUDGET) {
    console.error(
      `The first load of ${name} is ${kilobytes} KB of compressed script; the budget is 200 KB.`,
    );
    process.exit(1);
  }
  console.log(`First load of ${name}: ${kilobytes} KB of compressed script (at most 200 KB).`);
}
