// Today and the last records stay readable without a network, for the one who is signed in here.
// What was kept goes when somebody signs out, signs in, or turns out to be somebody else.
const SHELL = 'candor-shell';
const DATA = 'candor-data';
const WHO = '/candor-who';
const MOST_RECORDS = 200;
const MOST_OTHERS = 100;
const RECORD = /^\/api\/[a-z][a-z0-9_]*\/[0-9a-f]{8}-[0-9a-f-]{27}(?:\/timeline)?$/;
const KEPT = /^\/api\/(?:me|me\/stars|me\/recent|model\/types|today|inbox|[a-z][a-z0-9_]*)$/;
const NOT_KEPT =
  /^\/api\/(?:audit|keys|sign-ins|users\/|exports|imports|changes|openapi|search|live|demo|status)/;

let generation = 0;

self.addEventListener('install', event => {
  event.waitUntil(self.skipWaiting());
});

self.addEventListener('activate', event => {
  event.waitUntil(self.clients.claim());
});

// Screens that nobody has opened yet are there without a network, too; old ones make room.
self.addEventListener('message', event => {
  if (event.data === 'warm') event.waitUntil(warm());
});

async function warm() {
  const answer = await fetch('/manifest.json');
  if (!answer.ok) return;
  const parts = Object.values(await answer.json());
  const files = new Set(
    parts
      .flatMap(one => [one.file, ...(one.css ?? []), ...(one.assets ?? [])])
      .map(one => `/${one}`),
  );
  const shell = await caches.open(SHELL);
  const there = (await shell.keys()).map(one => new URL(one.url).pathname);
  await Promise.all(
    there
      .filter(one => one.startsWith('/assets/') && !files.has(one))
      .map(one => shell.delete(one)),
  );
  const missing = [...files, '/appearance.js', '/candor.svg'].filter(one => !there.includes(one));
  await shell.addAll(missing);
}

self.addEventListener('fetch', event => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== location.origin) return;
  if (request.method !== 'GET') {
    if (/^\/api\/sign-ins(?:\/current)?$/.test(url.pathname)) event.respondWith(leaving(request));
    return;
  }
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (url.pathname.startsWith('/assets/') || url.pathname === '/appearance.js')
    event.respondWith(asset(request));
  else if (keeps(url)) event.respondWith(data(request, url));
});

function keeps({ pathname }) {
  return (RECORD.test(pathname) || KEPT.test(pathname)) && !NOT_KEPT.test(pathname);
}

/** Signing in, signing out, going to another workspace: whatever was kept belongs to the one before. */
async function leaving(request) {
  await forget();
  const answer = await fetch(request);
  await forget();
  return answer;
}

async function forget() {
  generation += 1;
  await caches.delete(DATA);
}

async function page(request) {
  const shell = await caches.open(SHELL);
  try {
    const answer = await fetch(request);
    if (answer.ok && answer.headers.get('Content-Type')?.startsWith('text/html')) {
      await shell.put('/', answer.clone());
    }
    return answer;
  } catch (unreachable) {
    const kept = await shell.match('/');
    if (kept) return kept;
    throw unreachable;
  }
}

async function asset(request) {
  const shell = await caches.open(SHELL);
  const kept = await shell.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await shell.put(request, answer.clone());
  return answer;
}

async function data(request, url) {
  const began = generation;
  try {
    const answer = await fetch(request);
    if (answer.status === 401) await forget();
    else if (answer.ok) await keep(request, url, answer.clone(), began);
    return answer;
  } catch (unreachable) {
    if (request.signal.aborted) throw unreachable;
    const kept = await (await caches.open(DATA)).match(request, { ignoreVary: true });
    if (kept) return kept;
    throw unreachable;
  }
}

async function keep(request, url, answer, began) {
  if (url.pathname === '/api/me') await recognise(answer.clone());
  // An answer that was on its way while somebody left is nobody's.
  if (began !== generation && url.pathname !== '/api/me') return;
  const now = generation;
  const cache = await caches.open(DATA);
  // Again at the end: the newest stand last.
  await cache.delete(request, { ignoreVary: true });
  await cache.put(request, answer);
  if (now !== generation) await caches.delete(DATA);
  else await trim(cache, RECORD.test(url.pathname));
}

async function recognise(answer) {
  const { id, workspace } = await answer.json();
  const who = `${workspace} ${id}`;
  const cache = await caches.open(DATA);
  const before = await cache.match(WHO);
  if (before && (await before.text()) === who) return;
  if (before) await forget();
  await (await caches.open(DATA)).put(WHO, new Response(who));
}

async function trim(cache, records) {
  const keys = (await cache.keys()).filter(one => {
    const path = new URL(one.url).pathname;
    return path !== WHO && RECORD.test(path) === records;
  });
  const most = records ? 2 * MOST_RECORDS : MOST_OTHERS;
  await Promise.all(keys.slice(0, Math.max(0, keys.length - most)).map(one => cache.delete(one)));
}
