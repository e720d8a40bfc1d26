import { join } from "node:path";
import { expect, test } from "vitest";
import { cachesFolder } from "./caches-folder.ts";

const nobody = () => {
  throw Object.assign(new Error("uv_os_homedir returned ENOENT"), { code: "ERR_SYSTEM_ERROR" });
};

test("an unknown user without a home has no cache, unless one is named", () => {
  expect(cachesFolder({}, nobody)).toBeUndefined();
  expect(cachesFolder({ XDG_CACHE_HOME: "/kho" }, nobody)).toBe("/kho");
});

test("elsewhere it lies at home", () => {
  expect(cachesFolder({}, () => "/home/ngoc")).toBe(join("/home/ngoc", ".cache"));
});
