import { readZip } from "@hocvu/archive";
import { validateCourseStructure } from "@hocvu/simulator/cmi5";
import { openFiles, validatePackage } from "@hocvu/validator";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Element, Root } from "xast";
import { fromXml } from "xast-util-from-xml";
import { smallCourse } from "../../test/courses.ts";
import { schemasFolder } from "../xsd/schemas-folder.ts";
import { validateManifest } from "../xsd/validate-manifest.ts";
import { validateManifest2004 } from "../xsd/validate-manifest-2004.ts";
import { questionSchemas } from "../xsd/validate-questions.ts";

/** What the tables of structure say; each of it has to be wrong by the published schema too. */
const STRUCTURE = new Set([
  ...["HV4634", "HV4635", "HV4637", "HV4643", "HV4644"],
  ...["HV4669", "HV4670", "HV4671", "HV4672", "HV4673"],
]);

/** Of which the tables know nothing: lengths, addresses, and metadata. */
const BEYOND = /maxLength|minLength|anyURI|imsmd|'xs:ID'|xml:base|\bNCName\b/;

const numRuns = Number(process.env.HOCVU_FUZZ ?? 100);
const options = { numRuns, seed: Number(process.env.HOCVU_FUZZ_SEED ?? 21) };

/** A standard whose schema is published: the file that it tells of, and what it finds wrong there. */
interface Published {
  readonly file: string;
  readonly wrong: (xml: string) => readonly string[];
}

const FOLDER = schemasFolder();
const cartridges = FOLDER === undefined ? undefined : questionSchemas(FOLDER);

type Kind = "scorm12" | "scorm2004" | "cmi5" | "cc";
const PUBLISHED: readonly (readonly [Kind, Published])[] = [
  ["scorm12", { file: "imsmanifest.xml", wrong: validateManifest }],
  ["scorm2004", { file: "imsmanifest.xml", wrong: (xml) => validateManifest2004(xml, 4) }],
  ["cmi5", { file: "cmi5.xml", wrong: validateCourseStructure }],
  ...(cartridges
    ? [["cc", { file: "imsmanifest.xml", wrong: cartridges.cartridge }] as const]
    : []),
];
const written = {} as Record<Kind, string>;

beforeAll(async () => {
  const front = "iri: https://hoc.example/khoa-hoc/nho\n";
  for (const [kind, { file }] of PUBLISHED) {
    const { zip } = await smallCourse({ exam: { questions: 4 }, front }, kind);
    written[kind] = new TextDecoder().decode((await readZip(zip)).get(file));
  }
});

function elementsIn(node: Root | Element): Element[] {
  return node.children.flatMap((one) => (one.type === "element" ? [one, ...elementsIn(one)] : []));
}

type Change = (text: string, element: Element, other: string) => string;

const span = ({ position }: Element) =>
  [position?.start.offset ?? 0, position?.end.offset ?? 0] as const;

const CHANGES: Readonly<Record<string, Change>> = {
  "is taken out": (text, element) => {
    const [start, end] = span(element);
    return text.slice(0, start) + text.slice(end);
  },
  "stands twice": (text, element) => {
    const [start, end] = span(element);
    const again = text.slice(start, end).replace(/(\sidentifier=")([^"]*)/g, "$1x-$2");
    return text.slice(0, end) + again + text.slice(end);
  },
  "is called otherwise": (text, element, other) => {
    const [start, end] = span(element);
    const own = text.slice(start, end);
    const renamed = own
      .replace(`<${element.name}`, `<${other}`)
      .replace(new RegExp(`</${element.name}>$`), `</${other}>`);
    return text.slice(0, start) + renamed + text.slice(end);
  },
  "holds a stranger": (text, element, other) => {
    const [start] = span(element);
    const tag = text.indexOf(">", start) + 1;
    if (text[tag - 2] === "/") return text;
    return `${text.slice(0, tag)}<${other}/>${text.slice(tag)}`;
  },
  "holds text": (text, element) => {
    const [start] = span(element);
    const tag = text.indexOf(">", start) + 1;
    return text[tag - 2] === "/" ? text : `${text.slice(0, tag)}lạ${text.slice(tag)}`;
  },
  "lacks an attribute": (text, element) =>
    inTag(text, element, (tag) => tag.replace(/\s(?!xmlns|xsi)[\w:]+="[^"]*"/, "")),
  "has an attribute misspelt": (text, element) =>
    inTag(text, element, (tag) => tag.replace(/(\s(?!xmlns|xsi)\w+)="/, '$1x="')),
  "has a wrong value": (text, element) =>
    inTag(text, element, (tag) =>
      tag.replace(
        /(\s(?!xmlns|xsi|identifier|default|href|\w+ID|version|structure|type|parameters)[\w]+=")[^"]*/,
        "$1khác",
      ),
    ),
};

/**
 * SCORM asks for titles where its schema does not; and libxml2 takes what is of other standards before `organization` and
 * `resource`, which the schema's sequence puts first.
 */
function isBeyondLibxml(kind: Kind, code: string, { name }: Element): boolean {
  if (code === "HV4635") return /title$/.test(name);
  // A mastery score is a number from 0 to 100 by the standard (CAM 2.3.5.1), any text by the schema.
  if (code === "HV4634") return kind === "scorm12";
  return code === "HV4643" && /^(?:organizations|resources)$/.test(name);
}

function inTag(text: string, element: Element, change: (tag: string) => string): string {
  const [start] = span(element);
  const end = text.indexOf(">", start) + 1;
  return text.slice(0, start) + change(text.slice(start, end)) + text.slice(end);
}

describe.each(PUBLISHED)("a manifest of %s that was changed somewhere", (kind, published) => {
  test("is wrong by our tables where the published schema says so, and nowhere else", async () => {
    const text = written[kind];
    const { file, wrong: faultsOf } = published;
    const all = elementsIn(fromXml(text));
    const names = [...new Set(all.map(({ name }) => name))];
    expect(faultsOf(text)).toEqual([]);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.keys(CHANGES)),
        fc.nat(all.length - 1),
        fc.constantFrom(...names, "description", "imsmd:lom"),
        async (name, at, other) => {
          const element = all[at] as Element;
          const changed = CHANGES[name]?.(text, element, other) ?? text;
          if (changed === text || /^(?:imsmd:)/.test(element.name)) return;
          const wrong = faultsOf(changed);
          const files = { [file]: changed, "index.html": "<p>A" };
          const { diagnostics } = await validatePackage(openFiles(files));
          const codes = diagnostics
            .filter(({ place }) => place?.file === file)
            .map(({ code }) => code);
          const own = codes.filter((code) => STRUCTURE.has(code));
          const what = `${element.name} ${name} (${other})`;
          if (wrong.length === 0) {
            const asked = own.filter((code) => !isBeyondLibxml(kind, code, element));
            expect({ what, asked }).toEqual({ what, asked: [] });
          } else if (!wrong.every((message) => BEYOND.test(message))) {
            expect({ what, wrong, found: codes.length > 0 }).toEqual({ what, wrong, found: true });
          }
        },
      ),
      options,
    );
  }, 1_200_000);
});
