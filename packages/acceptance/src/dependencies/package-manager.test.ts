import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

interface PackageManager {
  readonly name: string;
  readonly version: string;
  readonly integrity: string;
}
const path = "../../../../bin/package-manager.mjs";
const { readPackageManager, packageManagerFiles } = (await import(path)) as {
  readPackageManager: (text: string) => PackageManager;
  packageManagerFiles: (manager: PackageManager) => Readonly<Record<string, string>>;
};
const read = (file: string) =>
  readFileSync(new URL(`../../../../${file}`, import.meta.url), "utf8");

test("the package manager is named with its digest, which npm is told", () => {
  const manager = readPackageManager(JSON.parse(read("package.json")).packageManager);
  expect(manager).toEqual({
    name: "pnpm",
    version: expect.stringMatching(/^10\./),
    integrity: expect.stringMatching(/^sha512-[\w+/]{86}==$/),
  });
  const lock = JSON.parse(packageManagerFiles(manager)["package-lock.json"] ?? "");
  const { version, integrity } = manager;
  expect(lock.packages["node_modules/pnpm"]).toEqual({ version, integrity });
});

test.each(["pnpm@10.34.8", "pnpm@latest", "pnpm@10.34.8+sha512.ab", "pnpm@10.34.8+sha1.0", ""])(
  "%j is not taken: it says no version with its digest",
  (text) => {
    expect(() => readPackageManager(text)).toThrow("names no version with its digest");
  },
);

test("dependencies run nothing when they are installed, and are days old before they are taken", () => {
  const settings = read("pnpm-workspace.yaml");
  expect(settings).toMatch(/^onlyBuiltDependencies: \[\]$/m);
  expect(Number(/^minimumReleaseAge: (\d+)$/m.exec(settings)?.[1])).toBeGreaterThanOrEqual(
    3 * 24 * 60,
  );
});
