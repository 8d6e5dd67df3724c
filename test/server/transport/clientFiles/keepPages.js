// The service worker of a client that keeps nothing.
self.addEventListener('install', () => undefined)
