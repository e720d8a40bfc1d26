import { expect, test, vi } from "vitest";
import { serve } from "./service-worker.ts";

/** The caches of one origin, with what was asked of the network. */
function origin() {
  const all = new Map<string, Map<string, string>>();
  const asked: string[] = [];
  const urlOf = (request: Request | string) =>
    typeof request === "string" ? request : request.url;
  const open = async (name: string) => {
    const cache = all.get(name) ?? new Map<string, string>();
    all.set(name, cache);
    return {
      add: async (request: Request) => {
        asked.push(request.url);
        cache.set(request.url, "from the network");
      },
      put: async (url: string, text: string) => void cache.set(url, text),
      match: async (request: Request | string) => cache.get(urlOf(request)),
    };
  };
  const match = async (url: string) =>
    [...all.values()].map((cache) => cache.get(url)).find((text) => text !== undefined);
  const caches = {
    open,
    match,
    keys: async () => [...all.keys()],
    delete: async (name: string) => all.delete(name),
  };
  return { all, asked, caches };
}

/** Installs a version of the site at `scope`. */
async function install(scope: string, version: string, caches: unknown): Promise<void> {
  let done: Promise<void> | undefined;
  vi.stubGlobal("caches", caches);
  vi.stubGlobal("SITE", { version, start: "index.html", files: ["player-1.js"], fresh: [] });
  vi.stubGlobal("self", {
    registration: { scope },
    addEventListener: (type: string, heard: (event: unknown) => void) => {
      if (type === "install") heard({ waitUntil: (work: Promise<void>) => (done = work) });
    },
  });
  serve();
  await done;
  vi.unstubAllGlobals();
}

test("what another copy put into a cache under this copy's address is not taken for its own", async () => {
  const { all, asked, caches } = origin();
  const script = "https://example.com/b/player-1.js";
  all.set("hocvu https://example.com/a/ 1", new Map([[script, "poisoned"]]));
  await install("https://example.com/b/", "1", caches);
  expect(all.get("hocvu https://example.com/b/ 1")?.get(script)).toBe("from the network");
  await install("https://example.com/b/", "2", caches);
  expect(all.get("hocvu https://example.com/b/ 2")?.get(script)).toBe("from the network");
  expect(asked).toEqual([script]);
});
