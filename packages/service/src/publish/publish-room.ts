import { type Context, Hono } from "hono";
import { languageOf } from "../http/language.ts";
import { addressOf } from "../http/rate-limit.ts";
import type { Room } from "../http/room.ts";
import { SharedRate } from "../http/shared-rate.ts";
import type { Service } from "../service.ts";
import { isTooLarge, keepPart, stockOf } from "./parts.ts";
import { PART_SIZE, PUBLISH_PATH } from "./protocol.ts";
import { type Publisher, publisherOf } from "./publisher.ts";
import { readManifest } from "./read-manifest.ts";
import { takeOver } from "./take-over.ts";

/** Of somebody who shows keys that are none; one who has a key sends as fast as it goes. */
const WRONG_KEYS = { burst: 20, perSecond: 0.2 };

/** What `hocvu publish` asks: everything under `/publish`, in the name of a key that stands in the `Authorization` header. */
export const publishing: Room = {
  name: "publishing",
  routes: publishRoutes,
  bodies: { [PUBLISH_PATH]: 4 * PART_SIZE },
};

type Scene = Context<{ Variables: { publisher: Publisher } }>;

export function publishRoutes(service: Service): Hono {
  const { store, now } = service;
  const wrongKeys = new SharedRate(service, "publish", WRONG_KEYS);
  const app = new Hono<{ Variables: { publisher: Publisher } }>();
  // Pictures are decoded and texts parsed for one course at a time: whoever learns meanwhile is not to feel it.
  let compiling: Promise<unknown> = Promise.resolve();

  app.use(`${PUBLISH_PATH}/*`, async (c, next) => {
    c.header("cache-control", "no-store");
    const publisher = await publisherOf(store.db, c.req.header("authorization"), now());
    if (publisher) {
      c.set("publisher", publisher);
      return next();
    }
    const mayGoOn = await wrongKeys.take(addressOf(c.env, c.req.raw));
    return mayGoOn
      ? c.json({ error: "unauthorized" }, 401)
      : c.json({ error: "too_many_requests" }, 429, { "retry-after": "60" });
  });

  app.put(`${PUBLISH_PATH}/parts/:digest`, async (c) => {
    const content = new Uint8Array(await c.req.arrayBuffer());
    if (content.length > PART_SIZE) return c.json({ error: "too_large" }, 413);
    const kept = await keepPart(store.db, c.req.param("digest"), content, now());
    return kept ? c.json({}) : c.json({ error: "not_what_it_says" }, 400);
  });

  app.post(`${PUBLISH_PATH}/course`, async (c: Scene) => {
    const manifest = readManifest(await c.req.json().catch(() => undefined));
    if (!manifest) return c.json({ error: "bad_request" }, 400);
    const stock = await stockOf(store.db, manifest, now());
    if (isTooLarge(stock)) return c.json({ error: "too_large" }, 413);
    if (stock.missing.length > 0) return c.json({ missing: stock.missing }, 409);
    const language = languageOf(c.req.header("accept-language"));
    const turn = compiling.then(() => takeOver(service, manifest, c.get("publisher"), language));
    compiling = turn.catch(() => undefined);
    const answer = await turn;
    return c.json(answer, "problems" in answer ? 422 : 200);
  });
  return app as unknown as Hono;
}
