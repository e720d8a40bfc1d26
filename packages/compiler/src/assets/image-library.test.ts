import { expect, test } from "vitest";
import {
  brokenImageLibrary,
  faultOf,
  imageLibrary,
  installedImageLibrary,
} from "./image-library.ts";

const ADVICE = "Possible solutions:\n- Ensure optional dependencies can be installed:";

test.each([
  [
    `Could not load the "sharp" module using the linux-x64 runtime\nERR_DLOPEN_FAILED: libvips-cpp.so.8: cannot open shared object file\n${ADVICE}`,
    "ERR_DLOPEN_FAILED: libvips-cpp.so.8: cannot open shared object file",
  ],
  [
    `Could not load the "sharp" module using the win32-x64 runtime\n${ADVICE}`,
    'Could not load the "sharp" module using the win32-x64 runtime',
  ],
  [
    `Could not load the "sharp" module\nERR_DLOPEN_FAILED: /kho/node_modules/@img/sharp/lib/s.node: file too short\n${ADVICE}`,
    "ERR_DLOPEN_FAILED: @img/sharp/lib/s.node: file too short",
  ],
])("of what the image library throws one line is told, without where it lies", (thrown, told) => {
  expect(faultOf(new Error(thrown))).toBe(told);
});

test("its version is known without loading it", async () => {
  expect(installedImageLibrary()).toBe((await imageLibrary())?.versions.sharp);
});

test("where it loads, nothing stands in its way", async () => {
  expect(await brokenImageLibrary()).toBeUndefined();
});
