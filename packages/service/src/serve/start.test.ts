import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { freshPostgres, hasPostgres } from "../../test/databases.ts";
import { freshPglite } from "../../test/fresh-pglite.ts";
import { openPglite } from "../store/open-store.ts";
import { makeAdminLink } from "./admin-link.ts";
import { assemble } from "./assemble.ts";
import { FolderTaken } from "./data-folder.ts";
import { logTo } from "./log.ts";
import { openGround, publicUrlOf, type ServeSettings, start } from "./start.ts";

const log = logTo(
  () => undefined,
  () => new Date(),
);

let data: string;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), "hocvu-serve-"));
});
afterEach(() => rm(data, { recursive: true, force: true }));

const local = (more: Partial<ServeSettings> = {}): ServeSettings => ({
  host: "127.0.0.1",
  port: 0,
  data,
  ...more,
});

describe.each([
  { title: "PGlite", database: async () => undefined },
  ...(hasPostgres ? [{ title: "PostgreSQL", database: freshPostgres }] : []),
])("on $title", ({ database }) => {
  test("answers, ends, and finds what it kept when it starts again", async () => {
    const settings = local({ database: await database() });
    for (const known of [0, 1]) {
      const ground = await openGround(settings);
      const { service, port, stop } = await start(ground, settings, log, assemble);
      expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
      const links = await service.store.db.selectFrom("admin_token").selectAll().execute();
      expect(links).toHaveLength(known);
      await makeAdminLink(service);
      await stop();
      await ground.close();
      await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow();
    }
  }, 60_000);
});

test.skipIf(!hasPostgres)("several hosts share a database and a secret", async () => {
  const settings = local({ database: await freshPostgres(), secret: "ab".repeat(32) });
  const [one, other] = await Promise.all([openGround(settings), openGround(settings)]);
  expect(one.secret).toEqual(other.secret);
  await Promise.all([one.close(), other.close()]);
});

test("the embedded database has one process, and a port that somebody has is told as the system tells it", async () => {
  await (await openPglite(join(data, "database"), await freshPglite())).close();
  const ground = await openGround(local());
  await expect(openGround(local())).rejects.toThrow(FolderTaken);
  const first = await start(ground, local(), log, assemble);
  await expect(start(ground, local({ port: first.port }), log, assemble)).rejects.toMatchObject({
    code: "EADDRINUSE",
  });
  await first.stop();
  await ground.close();
}, 60_000);

test.each([
  [{}, "http://127.0.0.1:8420"],
  [{ host: "0.0.0.0" }, "http://127.0.0.1:8420"],
  [{ host: "::1" }, "http://[::1]:8420"],
  [{ publicUrl: "https://hoc.example.vn/" }, "https://hoc.example.vn"],
])("%j is reached at %s", (more, url) => {
  expect(publicUrlOf(local({ port: 8420, ...more }))).toBe(url);
});
