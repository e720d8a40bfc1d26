import fc from "fast-check";
import { zipOf } from "./zipped.ts";

/** A file that is read: text, or a zip of parts by their paths. */
export interface Sample {
  readonly name: string;
  readonly content: string | Readonly<Record<string, string | Uint8Array>>;
}

/** Pieces are cut out, or replaced by what means something in XML, in a plain format, or to whoever writes files. */
const harm = fc.record({
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(60),
  put: fc.oneof(
    fc.constantFrom(
      ...["", "<", ">", "&", "&x;", '"', "<![CDATA[", "]]>", "<!DOCTYPE a [<!ENTITY x 'y'>]>"],
      ...["{", "}", "[", "]", "(", ")", "=", "~", "#", "->", "%", "\\", "*", "|", "$$", ",", ";"],
      ...[
        "\u0000",
        "\ufffe",
        "\n\n",
        "\t",
        "../../x.png",
        "/etc/passwd",
        "C:\\a.md",
        "-3",
        "1e999",
      ],
      ...[
        "</p>",
        "<div>",
        "</div>",
        "<item>",
        "ANSWER: ",
        "Đáp án: Z",
        "__proto__",
        "[[",
        "- [x] ",
      ],
    ),
    fc.string({ maxLength: 6, unit: "binary" }),
  ),
});

const fraction = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

/** What is done to a file: to a text in it, to its bytes, to the names of its parts, and where it ends. */
const harms = fc.record({
  part: fraction,
  texts: fc.array(harm, { maxLength: 5 }),
  bytes: fc.oneof(
    { weight: 4, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(fc.tuple(fraction, fc.nat(255)), { maxLength: 12 }) },
  ),
  name: fc.oneof(
    { weight: 9, arbitrary: fc.constant(undefined) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        ...[
          "../a.xml",
          "/a.md",
          "a/../../b.png",
          "a\\..\\b.gif",
          ".git/config",
          "con",
          "course.md",
        ],
      ),
    },
  ),
  end: fc.oneof({ weight: 9, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fraction }),
});

type Harms = typeof harms extends fc.Arbitrary<infer One> ? One : never;

/** One of the files with something done to it. */
export function harmed(
  samples: readonly Sample[],
): fc.Arbitrary<{ readonly name: string; bytes(): Promise<Uint8Array> }> {
  return fc.tuple(fc.constantFrom(...samples), harms).map(([{ name, content }, done]) => ({
    name,
    bytes: async () => {
      const whole =
        typeof content === "string"
          ? new TextEncoder().encode(textWith(content, done))
          : await packedWith(content, done);
      for (const [at, byte] of done.bytes) whole[Math.floor(at * whole.length)] = byte;
      return done.end === 1 ? whole : whole.slice(0, Math.floor(done.end * whole.length));
    },
  }));
}

function textWith(text: string, { texts }: Harms): string {
  let result = text;
  for (const { from, length, put } of texts) {
    const at = Math.floor(from * result.length);
    result = result.slice(0, at) + put + result.slice(at + length);
  }
  return result;
}

function packedWith(
  parts: Readonly<Record<string, string | Uint8Array>>,
  done: Harms,
): Promise<Uint8Array> {
  const all = Object.entries(parts);
  const chosen = Math.floor(done.part * all.length);
  return zipOf(
    all.map(([path, content], index) => {
      if (index !== chosen) return { path, content };
      const text = typeof content === "string" ? textWith(content, done) : content;
      return { path: done.name ?? path, content: text };
    }),
  );
}
