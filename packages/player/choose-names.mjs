import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { bundledScripts } from "./build.mjs";
import { minified, OURS, OURS_TOO } from "./minify-script.mjs";

// Looks for short names of properties under which the largest players compress well for their budget, and writes them to short-names.json: by
// chance, so it is run by hand when many names have changed, and what it found is kept with the sources.
//
//     node packages/player/choose-names.mjs [seconds]

const report = (line) => process.stderr.write(`${line}\n`);
const SECONDS = Number(process.argv[2] ?? 120);
const LETTERS = "etnraiocslumdhpgfvybxkwMqCTSEzLNADHOPUVWXYZBFGIJKQR_$";

const scripts = await bundledScripts(["scorm12", "scorm2004"], ["vi"]);
const names = [...new Set(scripts.join(" ").match(/[\w$]+/g))].filter(
  (name) => OURS.test(name) || OURS_TOO.test(name),
);
/** Stands for a name until one is chosen. */
const signOf = new Map(names.map((name, number) => [name, `ZQ${String(number).padStart(3, "0")}`]));
const texts = [];
for (const script of scripts) {
  texts.push((await minified(script, Object.fromEntries(signOf))).split(/(ZQ\d{3})/));
}
const used = names.filter((name) => texts.some((text) => text.includes(signOf.get(name))));
const times = (name) => texts.flat().filter((part) => part === signOf.get(name)).length;
used.sort((a, b) => times(b) - times(a));
/** What others call their properties. */
const taken = new Set(
  texts
    .flat()
    .join("")
    .match(/[\w$]+/g),
);
const two = [..."etnraiocsl"].flatMap((a) => [..."etnraiocslumdhpg"].map((b) => a + b));
const free = [...LETTERS, ...two.filter((name) => !taken.has(name))];

const path = fileURLToPath(new URL("./short-names.json", import.meta.url));
/** What was found last time, where it may still be had; the commonest names get the shortest of the rest. */
const before = JSON.parse(await readFile(path, "utf8"));
const kept = new Map(
  used.map((name) => [name, before[name]]).filter(([, one]) => free.includes(one)),
);
const rest = free.filter((one) => ![...kept.values()].includes(one));
let chosen = used.map((name) => kept.get(name) ?? rest.shift());
const spare = rest;
const sizeOf = (some) => {
  const byLong = new Map(used.map((name, number) => [signOf.get(name), some[number]]));
  const sizes = texts.map((text) =>
    gzipSync(text.map((part) => byLong.get(part) ?? part).join("")),
  );
  return sizes.reduce((sum, { length }) => sum + length, 0);
};
let size = sizeOf(chosen);
report(`${used.length} names: ${size} bytes in ${texts.length} players`);
const any = (list) => Math.floor(Math.random() * list.length);
for (const end = Date.now() + SECONDS * 1000; Date.now() < end; ) {
  const next = [...chosen];
  const [one, other] = [any(next), any(next)];
  const extra = Math.random() < 0.2 ? any(spare) : undefined;
  if (extra === undefined) [next[one], next[other]] = [next[other], next[one]];
  else next[one] = spare[extra];
  const found = sizeOf(next);
  if (found > size) continue;
  if (extra !== undefined) spare[extra] = chosen[one];
  [chosen, size] = [next, found];
}
report(`${size} bytes`);
const table = Object.fromEntries(used.map((name, number) => [name, chosen[number]]).sort());
await writeFile(path, `${JSON.stringify(table, undefined, 2)}\n`);
