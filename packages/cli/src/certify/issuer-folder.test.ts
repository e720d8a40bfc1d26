import { expect, test, vi } from "vitest";
import { UsageError } from "../usage-error.ts";
import { issuerFolder } from "./issuer-folder.ts";

test("a user without a home is asked to name the folder of keys", () => {
  for (const name of ["HOCVU_KEYS", "XDG_CONFIG_HOME", "APPDATA"]) vi.stubEnv(name, undefined);
  const nobody = () => {
    throw new Error("uv_os_homedir returned ENOENT");
  };
  expect(() => issuerFolder(undefined, "en", nobody)).toThrow(UsageError);
  expect(() => issuerFolder(undefined, "en", nobody)).toThrow("--keys");
  expect(issuerFolder("khoa", "en", nobody)).toMatch(/khoa$/);
  vi.unstubAllEnvs();
});
