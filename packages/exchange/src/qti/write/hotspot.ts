import { edgesOf, type HotspotQuestion, pictureOf } from "@hocvu/model";
import { plainText } from "../../html/foreign-html.ts";
import { type Markup, raw } from "../../xml/markup.ts";
import { type ContentOptions, flowOf } from "./content.ts";
import { RESPONSE } from "./declaration.ts";

/** Labels are `string256` there. */
const LONGEST_LABEL = 256;

const TYPES: Readonly<Record<string, string>> = {
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  svg: "image/svg+xml",
};

/** Whether places in the picture can be told, which are counted in its pixels there. */
export function isMeasured(question: HotspotQuestion): boolean {
  return sizeOf(pictureOf(question)) !== undefined;
}

/** The stem without the picture, which stands in the interaction. */
export function stemBeside(question: HotspotQuestion): HotspotQuestion["stem"] {
  const picture = pictureOf(question) ?? "";
  const at = question.stem.lastIndexOf(picture);
  const rest = question.stem.slice(0, at) + question.stem.slice(at + picture.length);
  return rest.replace(/(?<!\s)\s*<p>\s*<\/p>/g, "");
}

/** A picture with its places, each a rectangle. */
export function spotsOf(
  question: HotspotQuestion,
  isSeveral: boolean,
  identifier: (id: string) => string,
  options: ContentOptions,
): Markup {
  const { el, id: version } = options.dialect;
  const picture = pictureOf(question) ?? "";
  const { width, height } = sizeOf(picture) ?? { width: 100, height: 100 };
  const shown = flowOf(picture, options).xml;
  const [, source = ""] = / src="([^"]*)"/.exec(shown) ?? [];
  const [, said = ""] = / alt="([^"]*)"/.exec(shown) ?? [];
  const ending = source.split(".").at(-1)?.toLowerCase() ?? "";
  const type = TYPES[ending] ?? `image/${ending}`;
  return el(
    "hotspotInteraction",
    { responseIdentifier: RESPONSE, maxChoices: isSeveral ? 0 : 1, minChoices: 0 },
    // Version 3 knows no reason for an object any more.
    version === "qti3"
      ? raw(shown)
      : raw(
          `<object data="${source}" type="${type}" width="${width}" height="${height}">${said}</object>`,
        ),
    ...question.choices.map(({ id, html, at }) =>
      el("hotspotChoice", {
        identifier: identifier(id),
        shape: "rect",
        coords: edgesOf(at, width, height).join(","),
        hotspotLabel: plainText(html).slice(0, LONGEST_LABEL),
      }),
    ),
  );
}

function sizeOf(picture = ""): { readonly width: number; readonly height: number } | undefined {
  const [width, height] = ["width", "height"].map((name) =>
    Number(new RegExp(` ${name}="(\\d+)"`).exec(picture)?.[1] ?? 0),
  );
  return width && height ? { width, height } : undefined;
}
