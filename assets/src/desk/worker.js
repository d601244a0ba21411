/**
 * Keeps the intake page of the desk in the browser. `self.DESK` (version, shell, scope, assets) is written before
 * this text by the server, so a new build is a new worker. Nothing with personal data is ever kept here.
 */
const { version, shell, scope, assets } = self.DESK;
const KEPT = `desk-${version}`;
const WITHIN_MS = 6000;

self.addEventListener("install", (event) => {
  event.waitUntil(keepAll().then(() => self.skipWaiting()));
});

async function keepAll() {
  const cache = await caches.open(KEPT);
  await cache.addAll(assets);
  await keepShell(cache);
}

async function keepShell(cache) {
  const answer = await fetch(shell, { credentials: "same-origin", redirect: "manual" });
  if (answer.ok) await cache.put(shell, answer);
}

self.addEventListener("activate", (event) => {
  event.waitUntil(dropOld().then(() => self.clients.claim()));
});

async function dropOld() {
  const names = (await caches.keys()).filter((name) => name.startsWith("desk-") && name !== KEPT);
  await Promise.all(names.map((name) => caches.delete(name)));
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  const { origin, pathname } = new URL(request.url);
  if (origin !== self.location.origin) return;
  if (request.mode === "navigate" && pathname.startsWith(scope)) event.respondWith(page(request, pathname));
  else if (assets.includes(pathname)) event.respondWith(asset(request));
});

/** A page comes from the server; when it cannot be reached, the intake page stands in for every page of the desk. */
async function page(request, pathname) {
  const cache = await caches.open(KEPT);
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(WITHIN_MS) });
    if (pathname === shell && answer.ok && !answer.redirected) await cache.put(shell, answer.clone());
    return answer;
  } catch (error) {
    const known = await cache.match(shell);
    if (known) return known;
    throw error;
  }
}

async function asset(request) {
  const cache = await caches.open(KEPT);
  return (await cache.match(request)) ?? fetch(request);
}

self.addEventListener("sync", (event) => {
  if (event.tag === "desk") event.waitUntil(tellPages());
});

async function tellPages() {
  const pages = await self.clients.matchAll({ type: "window" });
  if (!pages.length) throw new Error("nobody to send"); // the browser tries again later
  pages.forEach((one) => one.postMessage("sync"));
}

self.addEventListener("message", (event) => {
  if (event.data === "forget") event.waitUntil(caches.open(KEPT).then((cache) => cache.delete(shell)));
});
