import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { flagOf } from "./optimize-later.ts";

test("V8 is told only what it knows", () => {
  const options = execFileSync(process.execPath, ["--v8-options"], { encoding: "utf8" });
  const [name] = flagOf(process.versions.v8)?.split("=") ?? [];
  if (name) expect(options).toContain(`${name} (`);
  expect(flagOf("11.3.244.8-node.33")).toBe("--interrupt-budget=600000");
  expect(flagOf("12.4.254.21-node.57")).toBeUndefined();
});
