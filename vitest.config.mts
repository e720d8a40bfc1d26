import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// Siblings are read as source, unbuilt; see "exports" in each package.json.
const conditions = ["hocvu-source", "module", "node"];
const alias = { "fast-check": fileURLToPath(new URL("bin/fast-check.mjs", import.meta.url)) };
const shared = { resolve: { conditions, alias }, ssr: { resolve: { conditions } } };

/** In milliseconds: how long a test waits for what is to come, on a machine that does much else. */
const expectation = { expect: { poll: { timeout: 15_000 } } };

/** Starts a PostgreSQL once a test wants it. */
const DATABASES = "packages/service/test/global-setup.ts";

/** Whose tests stand apart, for what they load; all take code from one another instead of loading it file by file. */
const APART = "acceptance";

export default defineConfig({
  test: {
    // As many as the smallest machine we test on has cores.
    maxWorkers: 2,
    projects: [
      {
        ...shared,
        test: {
          ...expectation,
          name: "apart",
          isolate: false,
          include: [`packages/${APART}/src/**/*.test.ts`],
          // It imports JSON as only later versions of Node.js do without being told that it is JSON.
          server: { deps: { inline: ["@actions/workflow-parser"] } },
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        ...shared,
        test: {
          ...expectation,
          name: "unit",
          include: ["packages/*/src/**/*.test.ts"],
          exclude: [`packages/${APART}/**`],
          isolate: false,
          globalSetup: [DATABASES],
          testTimeout: 30_000,
          // A database is made in one.
          hookTimeout: 60_000,
        },
      },
      {
        ...shared,
        test: {
          ...expectation,
          name: "browser",
          include: ["packages/acceptance/test/**/*.test.ts"],
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
