import { expect, test } from "vitest";
import { type Frame, findApi } from "./find-api.ts";

const API = { LMSInitialize: () => "true" };
type Writable = { -readonly [K in keyof Frame]: Frame[K] };

/** A window whose outermost neighbour is itself, as in browsers. */
function top(more: Partial<Frame> = {}): Writable {
  const frame: Writable = { opener: null, ...more };
  frame.parent = frame;
  frame.top = frame;
  return frame;
}

function inside(parent: Frame, more: Partial<Frame> = {}): Writable {
  return { parent, opener: null, ...more };
}

/** A window of another origin: every access throws. */
const foreign = new Proxy({} as Frame, {
  get() {
    throw new Error("Blocked a frame from accessing a cross-origin frame");
  },
});

test("finds the API around it, two frames up", () => {
  expect(findApi(inside(inside(top({ API }))))).toMatchObject({ api: API });
});

test("finds the API in its own window", () => {
  expect(findApi(top({ API }))).toMatchObject({ api: API });
});

test("finds the API in the window that opened it, and around that", () => {
  expect(findApi(top({ opener: inside(top({ API })) }))).toMatchObject({ api: API });
});

test("finds the API of the opener of the window around it", () => {
  const outermost = top({ opener: top({ API }) });
  expect(findApi(inside(outermost, { top: outermost }))).toMatchObject({ api: API });
});

test("survives windows of another origin", () => {
  expect(findApi(inside(foreign, { opener: foreign, top: foreign }))).toBeUndefined();
  expect(findApi(inside(foreign, { opener: top({ API }) }))).toMatchObject({ api: API });
});

test("passes over something else that is called API", () => {
  expect(findApi(inside(top({ API }), { API: {} }))).toMatchObject({ api: API });
});

test("ends where windows name each other in a circle", () => {
  const one: Writable = {};
  one.parent = { parent: one };
  expect(findApi(one)).toBeUndefined();
});

test("finds nothing where there is no platform", () => {
  expect(findApi(top())).toBeUndefined();
});
