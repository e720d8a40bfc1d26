import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { isAllowed, productionDependencies } from "./licences.ts";

const packages = fileURLToPath(new URL("../../../", import.meta.url));

/** They ask for no more than that their notice stays; the last, of tables of data, asks for nothing. */
const ALLOWED = [
  ...["MIT", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause"],
  ...["Apache-2.0", "BlueOak-1.0.0", "Zlib"],
  "CC0-1.0",
];
/** A native library, loaded as a file of its own that anybody may exchange; it goes into no course package. */
const LIBRARY = /^@img\/sharp-/;
/** Given on whole, with its licence beside it, and set into documents, on which it asks for nothing. */
const FONT = /^@expo-google-fonts\//;

test("whatever comes with the command may be given on under our own licence", async () => {
  const found = await productionDependencies(packages);
  expect(found.length).toBeGreaterThan(100);
  const refused = found.filter(({ name, licence }) => {
    const allowed = [
      ...ALLOWED,
      ...(LIBRARY.test(name) ? ["LGPL-3.0-or-later"] : []),
      ...(FONT.test(name) ? ["OFL-1.1"] : []),
    ];
    return !isAllowed(licence, allowed);
  });
  expect(refused).toEqual([]);
});

test.each([
  ["MIT", true],
  ["(MIT OR GPL-3.0-or-later)", true],
  ["(MIT AND Zlib)", true],
  ["MIT AND GPL-3.0-only", false],
  ["GPL-3.0-only", false],
  ["SEE LICENSE IN LICENSE.md", false],
  ["(MIT OR (GPL-2.0 AND MIT))", false],
  ["", false],
])("%j is met: %s", (expression, met) => {
  expect(isAllowed(expression, ALLOWED)).toBe(met);
});
