/** What the page sends to a new version that waits: it may take over. */
export const UPDATE = "update";

/** One version of a site, as its target writes it before this script. */
export interface Site {
  /** Another one for any other content. */
  readonly version: string;
  /** The page to open. */
  readonly start: string;
  /** What is kept, relative to the site; a name stands for the same content for ever. */
  readonly files: readonly string[];
  /** Likewise, under names that stay while the content changes; the start page is one. */
  readonly fresh: readonly string[];
}

declare const SITE: Site;

/** What we need of a worker's world: TypeScript knows that world or a page's, not both. */
interface Worker {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): void;
  addEventListener(type: "install" | "activate", heard: (event: LifeEvent) => void): void;
  addEventListener(type: "message", heard: (event: MessageEvent) => void): void;
  addEventListener(type: "fetch", heard: (event: FetchEvent) => void): void;
}
interface LifeEvent {
  waitUntil(done: Promise<void>): void;
}
interface FetchEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
declare const self: Worker;

/**
 * Keeps every file of one version of the course and serves it from there, so that nobody gets half of the old course and
 * half of the new. A new version loads only what changed, beside the old one, and takes over when the learner says so.
 */
export function serve(): void {
  const { scope } = self.registration;
  // Several courses may lie below one address, and each clears its own away only.
  const prefix = `hocvu ${scope} `;
  const name = prefix + SITE.version;
  const start = scope + SITE.start;

  /** What versions of this copy kept: what others did, under whatever address, is not to be trusted. */
  async function own(): Promise<readonly string[]> {
    return (await caches.keys()).filter((other) => other.startsWith(prefix));
  }

  async function keep(): Promise<void> {
    const cache = await caches.open(name);
    const old = await Promise.all((await own()).map((other) => caches.open(other)));
    const load = (file: string) => cache.add(new Request(scope + file, { cache: "no-cache" }));
    const take = async (file: string) => {
      for (const before of old) {
        const found = await before.match(scope + file);
        if (found) return cache.put(scope + file, found);
      }
      return load(file);
    };
    await Promise.all([...SITE.files.map(take), ...SITE.fresh.map(load)]);
  }

  async function clear(): Promise<void> {
    const old = (await own()).filter((other) => other !== name);
    await Promise.all(old.map((other) => caches.delete(other)));
    // A first visit is served from here at once: the network may go any moment.
    await self.clients.claim();
  }

  async function answer(request: Request): Promise<Response> {
    const cache = await caches.open(name);
    const wanted = request.mode === "navigate" && isStart(request.url) ? start : request;
    return (await cache.match(wanted, { ignoreSearch: true })) ?? fetch(request);
  }

  /** Whether `url` is the site's own address, with or without the page's name. */
  function isStart(url: string): boolean {
    const [address = ""] = url.split(/[?#]/);
    return address === scope || address === start;
  }

  self.addEventListener("install", (event) => event.waitUntil(keep()));
  self.addEventListener("activate", (event) => event.waitUntil(clear()));
  self.addEventListener("message", ({ data }) => {
    if (data === UPDATE) self.skipWaiting();
  });
  self.addEventListener("fetch", (event) => {
    const { request } = event;
    // Sound and films are asked for in parts, which a cache does not have.
    const isPart = request.headers.has("range");
    if (request.method === "GET" && !isPart && request.url.startsWith(scope)) {
      event.respondWith(answer(request));
    }
  });
}
