// The lines above this one are written by the service: SHELL, the exact addresses this worker may answer, and NAME,
// which changes with any of their bytes. It keeps public text only. No answer of a person ever comes here: it answers
// nothing but GET, nothing with a query, and nothing below /api.
"use strict";

self.addEventListener("install", event => {
  event.waitUntil(caches.open(NAME).then(cache => cache.addAll(SHELL)));
});

self.addEventListener("activate", event => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) {
      if (name !== NAME) {
        await caches.delete(name);
      }
    }
    await self.clients.claim();
  })());
});

// A new release waits until a page says that no talk is going on.
self.addEventListener("message", event => {
  if (event.data === "no talk is going on") {
    self.skipWaiting();
  }
});

self.addEventListener("fetch", event => {
  const url = new URL(event.request.url);
  const known = url.origin === self.location.origin && url.search === "" && SHELL.includes(url.pathname);
  if (known && event.request.method === "GET") {
    event.respondWith(caches.open(NAME)
      .then(cache => cache.match(url.pathname))
      .then(kept => kept ?? fetch(event.request)));
  }
});
