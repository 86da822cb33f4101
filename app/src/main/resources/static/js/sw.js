// Service worker: the last known pages when there is no network. Files with a hash in their address are kept for ever;
// pages are always asked from the network first. A kept page says its age itself (relative-time.js); it carries
// X-Parvis-Kept, and data-kept on its root, so that nobody takes it for live. A form that cannot be sent is answered with
// the page that says so.

const PAGES = "parvis-pages-1";
const FILES = "parvis-files-1";
const MOST_PAGES = 30;
const MOST_FILES = 60;
const ANY_LANGUAGE = { ignoreVary: true }; // without network, the page in another language beats none

self.addEventListener("install", () => self.skipWaiting());

self.addEventListener("activate", (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) if (![PAGES, FILES].includes(name)) await caches.delete(name);
    await self.clients.claim();
  })());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin) return;
  if (request.method === "POST" && request.mode === "navigate") event.respondWith(form(request));
  if (request.method !== "GET") return;
  if (/^\/(assets|webjars|theme)\//.test(url.pathname)) event.respondWith(file(request));
  else if (request.mode === "navigate") event.respondWith(page(event));
});

async function file(request) {
  const files = await caches.open(FILES);
  const kept = await files.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) {
    await files.put(request, answer.clone());
    await trim(files, MOST_FILES);
  }
  return answer;
}

async function page(event) {
  const { request } = event;
  const pages = await caches.open(PAGES);
  try {
    const answer = await fetch(request);
    if (mayKeep(answer)) event.waitUntil(keep(pages, request, answer.clone()));
    return answer;
  } catch (unreachable) {
    const kept = await pages.match(request, ANY_LANGUAGE);
    if (kept) return marked(kept);
    const offline = await pages.match("/hors-connexion", ANY_LANGUAGE);
    if (offline) return offline;
    throw unreachable;
  }
}

async function form(request) {
  try {
    return await fetch(request);
  } catch (unreachable) {
    const offline = await (await caches.open(PAGES)).match("/hors-connexion", ANY_LANGUAGE);
    if (offline) return marked(offline, "data-unsent");
    throw unreachable;
  }
}

async function keep(pages, request, answer) {
  await pages.delete(request, ANY_LANGUAGE);
  await pages.put(request, answer);
  await trim(pages, MOST_PAGES);
}

// Never a page of somebody signed in, never one that the server asks not to keep.
function mayKeep(answer) {
  if (!answer.ok || answer.type !== "basic") return false;
  return answer.headers.has("X-Parvis-Keep") || !/no-store|private/.test(answer.headers.get("Cache-Control") ?? "");
}

async function marked(answer, mark = "data-kept") {
  const headers = new Headers(answer.headers);
  headers.set("X-Parvis-Kept", answer.headers.get("Date") ?? "");
  const page = (await answer.text()).replace("<html ", `<html ${mark} `);
  return new Response(page, { status: answer.status, statusText: answer.statusText, headers });
}

async function trim(cache, most) {
  const requests = await cache.keys();
  for (const request of requests.slice(0, Math.max(0, requests.length - most))) await cache.delete(request);
}

// The page for addresses never seen, and the one that is open: on a first visit it came before there was a worker.
self.addEventListener("message", (event) => {
  if (event.data === "ready") event.waitUntil(remember(event.source?.url));
});

async function remember(open) {
  const pages = await caches.open(PAGES);
  await pages.add("/hors-connexion");
  if (!open || await pages.match(open, ANY_LANGUAGE)) return;
  const answer = await fetch(open);
  if (mayKeep(answer)) await keep(pages, new Request(open), answer);
}
