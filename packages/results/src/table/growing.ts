/** Numbers that are appended one by one: a typed array that is exchanged for a larger one when it is full. */
export interface Growing<A> {
  readonly length: number;
  push(value: number): void;
  /** What was appended so far; a view, good until the next `push`. */
  values(): A;
}

type Numbers = Int32Array | Float64Array | Float32Array | Uint8Array;

const FIRST = 1024;

export const growingInt32 = (): Growing<Int32Array> => growing((size) => new Int32Array(size));
export const growingFloat64 = (): Growing<Float64Array> =>
  growing((size) => new Float64Array(size));
export const growingFloat32 = (): Growing<Float32Array> =>
  growing((size) => new Float32Array(size));
export const growingUint8 = (): Growing<Uint8Array> => growing((size) => new Uint8Array(size));

function growing<A extends Numbers>(make: (size: number) => A): Growing<A> {
  let held = make(FIRST);
  let length = 0;
  return {
    get length() {
      return length;
    },
    push(value) {
      if (length === held.length) {
        // Half as much again: at a million rows twice as much would be memory that nobody fills.
        const larger = make(Math.ceil(held.length * 1.5));
        larger.set(held);
        held = larger;
      }
      held[length++] = value;
    },
    values: () => held.subarray(0, length) as A,
  };
}
