// Called by Maven and by the browser tests: builds the screens if anything of them has changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `The screens need Node 20.19 or newer to be built; this is ${process.versions.node}.`,
  );
  process.exit(5);
}

const here = dirname(fileURLToPath(import.meta.url));
const web = join(here, '..');
const target = join(web, '../target');
const built = join(target, 'classes/web');
const stamp = join(built, '.built');
const lock = join(target, 'web.lock');
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

function hash(files) {
  const sum = createHash('sha256');
  for (const file of files) sum.update(file).update('\0').update(readFileSync(file)).update('\0');
  return sum.digest('hex');
}

function below(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map(name => join(folder, name))
    .filter(file => statSync(file).isFile() && !file.endsWith('contract.ts'));
}

function sources() {
  return hash([
    ...['src', 'build', 'public', '../src/main/resources/openapi'].flatMap(name =>
      below(join(web, name)),
    ),
    ...['index.html', 'package-lock.json', 'vite.config.ts'].map(name => join(web, name)),
  ]);
}

const upToDate = wanted => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;

function run(...words) {
  const { status } = spawnSync(npm, words, {
    cwd: web,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error(`npm ${words.join(' ')} failed; the messages above say why.`);
    process.exit(1);
  }
}

function install() {
  const mark = join(web, 'node_modules/.candor-lock');
  const wanted = hash([join(web, 'package-lock.json')]);
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return;
  run('ci', '--no-audit', '--no-fund', '--loglevel=error');
  writeFileSync(mark, wanted);
}

// Two builds side by side would write over each other.
function alone(work) {
  mkdirSync(target, { recursive: true });
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch {
      const other = Number(existsSync(lock) ? readFileSync(lock, 'utf8') : 0);
      try {
        if (other) process.kill(other, 0);
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
      } catch {
        rmSync(lock, { force: true });
      }
    }
  }
  process.on('exit', () => rmSync(lock, { force: true }));
  work();
}

const only = process.argv[2];
alone(() => {
  if (only === 'install') {
    install();
    return;
  }
  const wanted = sources();
  if (upToDate(wanted)) return;
  install();
  run('run', '--silent', 'build');
  writeFileSync(stamp, wanted);
});
