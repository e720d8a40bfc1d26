import * as words from "../words/current.ts";
import { announce, announceUpdate } from "./news.ts";
import { UPDATE } from "./service-worker.ts";

/** An installed app may stay open for days: it looks for a new version when it is taken up again, but not more often. */
const HOUR = 3_600_000;

/**
 * Makes the site one that can be installed and needs no network. Opened from a folder it stays as it is: browsers have
 * service workers and manifests for sites alone.
 */
export async function keepOffline(): Promise<void> {
  // Insecure sites have none either; there the course plays, with a network.
  const { serviceWorker } = navigator;
  if (!/^http/.test(location.protocol) || !serviceWorker) return;
  const manifest = document.createElement("link");
  manifest.rel = "manifest";
  manifest.href = "manifest.webmanifest";
  document.head.append(manifest);

  let hasVersion = serviceWorker.controller !== null;
  serviceWorker.addEventListener("controllerchange", () => {
    // What the old version kept is gone from here on.
    if (hasVersion) location.reload();
    hasVersion = true;
  });
  // No room, or a browser that forbids it: the course plays all the same.
  const registration = await serviceWorker.register("sw.js").catch(() => undefined);
  if (!registration) return;

  function offer(worker: ServiceWorker | null): void {
    if (worker) announceUpdate(() => worker.postMessage(UPDATE));
  }
  offer(registration.waiting);
  registration.addEventListener("updatefound", () => {
    const worker = registration.installing;
    const isFirst = registration.active === null;
    worker?.addEventListener("statechange", () => {
      if (worker.state === "installed" && !isFirst) offer(worker);
      if (worker.state === "activated" && isFirst) announce(words.offlineReady);
    });
  });
  let looked = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible" || Date.now() - looked < HOUR) return;
    looked = Date.now();
    registration.update().catch(() => undefined);
  });
}
