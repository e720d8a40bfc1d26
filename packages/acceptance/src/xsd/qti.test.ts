import { readdirSync } from "node:fs";
import { buffer } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { openFile, type PackageFile } from "@hocvu/archive";
import { compile } from "@hocvu/compiler";
import { exchangeTargets } from "@hocvu/exchange";
import { describe, expect, test } from "vitest";
import { hasSchema, type QtiSchema, validateQti } from "./validate-qti.ts";

const COURSES = fileURLToPath(new URL("../../../../courses/", import.meta.url));
const names = readdirSync(COURSES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const textOf = async (file: PackageFile) => String(await buffer(openFile(file)));

async function packed(root: string, id: string): Promise<ReadonlyMap<string, string>> {
  const target = exchangeTargets.get(id);
  if (!target) throw new Error(id);
  const { value, diagnostics } = await compile(root, [target]);
  const files = value?.packages[0]?.files;
  if (!files) throw new Error(JSON.stringify(diagnostics));
  const documents = files.filter(({ path }) => path.endsWith(".xml"));
  return new Map(
    await Promise.all(documents.map(async (file) => [file.path, await textOf(file)] as const)),
  );
}

/** What the manifest says of items has schemas of its own. */
function metadataIn(manifest: string, element: string): readonly string[] {
  return manifest.match(new RegExp(`<${element} [\\s\\S]*?</${element}>`, "g")) ?? [];
}

describe.each(["qti21", "qti3"] as const)("%s", (id) => {
  const isThere = (schema: QtiSchema) => hasSchema(schema);

  test.skipIf(!isThere(id)).each(names)("items and test of %s are valid", async (name) => {
    const documents = await packed(COURSES + name, id);
    const faults = [...documents]
      .filter(([path]) => path !== "imsmanifest.xml")
      .map(([path, xml]) => [path, validateQti(xml, id)] as const)
      .filter(([, found]) => found.length > 0);
    expect(faults).toEqual([]);
  });

  test.skipIf(!isThere(`${id}-manifest`)).each(names)(
    "the manifest of %s is valid",
    async (name) => {
      const manifest = (await packed(COURSES + name, id)).get("imsmanifest.xml") ?? "";
      expect(validateQti(manifest, `${id}-manifest`)).toEqual([]);
    },
  );

  test.skipIf(!isThere(`${id}-metadata`) || !isThere("lom")).each(names)(
    "what the manifest of %s says of its items is valid",
    async (name) => {
      const manifest = (await packed(COURSES + name, id)).get("imsmanifest.xml") ?? "";
      const own = metadataIn(manifest, "qtiMetadata");
      expect(own.length).toBeGreaterThan(0);
      expect(own.flatMap((xml) => validateQti(xml, `${id}-metadata`))).toEqual([]);
      const lom = metadataIn(manifest, "lom");
      expect(lom.flatMap((xml) => validateQti(xml, "lom"))).toEqual([]);
    },
  );
});
