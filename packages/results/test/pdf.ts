import { inflateSync } from "node:zlib";

/** What stands in a PDF's compressed streams, in their order. */
export function streamsOf(pdf: Buffer): readonly Buffer[] {
  const text = pdf.toString("latin1");
  return [...text.matchAll(/\/Length (\d+)\n\/Filter \/FlateDecode\n>>\nstream\n/g)].map(
    ({ 0: head, 1: length, index }) => {
      const at = index + head.length;
      return inflateSync(pdf.subarray(at, at + Number(length)));
    },
  );
}

/** The credential that goes along in a certificate. */
export function credentialIn(pdf: Buffer): string {
  const isJwt = (stream: Buffer) => /^[\w-]+\.[\w-]+\.[\w-]+$/.test(stream.toString("latin1"));
  return streamsOf(pdf).find(isJwt)?.toString("latin1") ?? "";
}

export interface Picture {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** The last square of a page that is white and has squares on it, as a picture; how many dots a point is. */
export function squareOn(pdf: Buffer, dots: number): Picture {
  const drawing = streamsOf(pdf).map((stream) => stream.toString("latin1"));
  const page = drawing.find((text) => / re\n/.test(text)) ?? "";
  const number = String.raw`(-?[\d.]+)`;
  const rectangles = [
    ...page.matchAll(new RegExp(`^${Array(4).fill(number).join(" ")} re$`, "gm")),
  ].map(([, ...numbers]) => numbers.map(Number) as [number, number, number, number]);
  const [x = 0, y = 0, side = 0] = rectangles.reduce((least, one) => {
    const within = rectangles.filter((other) => isWithin(other, one)).length;
    return within > 100 ? one : least;
  });
  const size = Math.round(side * dots);
  const data = new Uint8ClampedArray(size * size * 4).fill(255);
  for (const [left, top, width, height] of rectangles) {
    if (!isWithin([left, top, width, height], [x, y, side, side])) continue;
    for (let row = Math.round((top - y) * dots); row < Math.round((top + height - y) * dots); row++)
      for (let at = Math.round((left - x) * dots); at < Math.round((left + width - x) * dots); at++)
        data.set([0, 0, 0], (row * size + at) * 4);
  }
  return { data, width: size, height: size };
}

type Rectangle = readonly [x: number, y: number, width: number, height: number];

/** Within, and smaller. */
function isWithin([x, y, w, h]: Rectangle, [left, top, width, height]: Rectangle): boolean {
  return (
    w < width &&
    x >= left &&
    y >= top &&
    x + w <= left + width + 1e-6 &&
    y + h <= top + height + 1e-6
  );
}
