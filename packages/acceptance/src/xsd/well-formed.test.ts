import { buffer } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import type { PackageFile } from "@hocvu/archive";
import { compile } from "@hocvu/compiler";
import { targets } from "@hocvu/targets";
import { XmlDocument } from "libxml2-wasm";
import { expect, test } from "vitest";

/** Its title, an outcome and a question say `]]>`. */
const root = fileURLToPath(new URL("../../test/open-edx", import.meta.url));

const textOf = async ({ content }: PackageFile): Promise<string> =>
  typeof content === "function" ? String(await buffer(content())) : Buffer.from(content).toString();

test.each(["scorm12", "scorm2004", "cmi5", "xapi", "olx"])(
  "every XML file of %s is well-formed, whatever titles say",
  async (id) => {
    const target = targets.get(id);
    const { value, diagnostics } = await compile(root, target ? [target] : []);
    if (!value) throw new Error(JSON.stringify(diagnostics));
    const files = value.packages[0]?.files.filter(({ path }) => path.endsWith(".xml")) ?? [];
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const xml = await textOf(file);
      expect(() => XmlDocument.fromString(xml).dispose(), file.path).not.toThrow();
    }
  },
);
