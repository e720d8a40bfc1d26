import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";

/** What `body` returns, as it stands and made small; `given` is what no minifier can know. */
async function bothWays(body: string, given: unknown): Promise<readonly [unknown, unknown]> {
  const path = "../minify-script.mjs";
  const { minifyScript } = (await import(path)) as {
    minifyScript: (script: string) => Promise<string>;
  };
  const script = `(() => { result = ((given) => { ${body} })(given); })();`;
  const run = (code: string) => runInNewContext(`${code};result`, { given, result: undefined });
  return [run(script), run(await minifyScript(script))];
}

const FLAGS = { yes: true, no: false, none: null, text: "12" };

test.each([
  ["flags and what is missing count as numbers", "return Number(given.yes) - Number(given.no)"],
  ["nothing counts as 0", "return Number(given.none) + 1"],
  ["texts are read as numbers", "return Number(given.text) + 1"],
  ["numbers are written as texts", "return String(given.none) + String(given.yes)"],
  [
    "what stands behind ?. is reached, or nothing is",
    `var _a, _b;
     const length = (_a = given.text) == null ? void 0 : _a.length;
     const none = (_b = given.none) == null ? void 0 : _b.length;
     return [length, none == null, given.none == null ? void 0 : given.none.a.b == null].join()`,
  ],
])("a script made small says the same: %s", async (_, body) => {
  const [plain, small] = await bothWays(body, FLAGS);
  expect(small).toEqual(plain);
});
