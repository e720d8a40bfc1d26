import type { Argument, Option } from "commander";

type Slot = Argument | Option;
type Values = () => readonly string[] | Promise<readonly string[]>;

const offered = new WeakMap<Slot, Values>();

/** Notes which words an option or argument takes, found out only when somebody wants to complete them. */
export function offering<S extends Slot>(slot: S, values: Values): S {
  offered.set(slot, values);
  return slot;
}

export async function valuesOf(slot: Slot): Promise<readonly string[] | undefined> {
  return offered.get(slot)?.();
}
