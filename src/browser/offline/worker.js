// Serves the site from what was kept when this version of it arrived, so that it works without a network and never mixes
// two versions. list.js writes VERSION and FILES before this. A new version waits until a page asks for it.

const CACHE = `mesero ${VERSION}`;
const SCOPE = new URL(self.registration.scope);

/** The address under which a file is kept and asked for. */
const address = (file) => (file === "index.html" ? SCOPE.href : new URL(file, SCOPE).href);

async function keep(cache, file) {
  const answer = await fetch(address(file), { cache: "no-cache" });
  if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
  // A page that was redirected to may not be given as the page that was asked for.
  await cache.put(address(file), answer.redirected ? new Response(answer.body, { headers: answer.headers }) : answer);
}

async function keepAll() {
  const cache = await caches.open(CACHE);
  await Promise.all(FILES.map((file) => keep(cache, file)));
}

async function forgetOthers() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith("mesero ") && name !== CACHE).map((name) => caches.delete(name)));
  await self.clients.claim();
}

async function answer(request, file) {
  const cache = await caches.open(CACHE);
  return (await cache.match(address(file))) ?? fetch(request);
}

self.addEventListener("install", (event) => event.waitUntil(keepAll()));
self.addEventListener("activate", (event) => event.waitUntil(forgetOthers()));
self.addEventListener("message", ({ data }) => data === "take over" && self.skipWaiting());
self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || !url.href.startsWith(SCOPE.href)) return;
  const file = url.pathname.slice(SCOPE.pathname.length) || "index.html";
  if (FILES.includes(file)) event.respondWith(answer(event.request, file));
});
