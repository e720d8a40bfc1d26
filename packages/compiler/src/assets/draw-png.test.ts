import { buffer } from "node:stream/consumers";
import sharp from "sharp";
import { expect, test } from "vitest";
import { drawPng } from "./draw-png.ts";

const LEAF =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path fill="#0b6b3a" d="M0 0h8v8z"/></svg>';
/** Of PNG's header: https://www.w3.org/TR/png-3/#11IHDR */
const [COLOR_TYPE, INDEXED] = [25, 3];

test("a drawing's colors stand in its pixels: a palette has another order on each system, and so other bytes", async () => {
  const png = await buffer(drawPng(LEAF, 192)());
  expect(png[COLOR_TYPE]).not.toBe(INDEXED);
  const drawn = sharp(Buffer.from(LEAF)).resize(192, 192).raw();
  expect(await sharp(png).raw().toBuffer()).toEqual(await drawn.toBuffer());
});
