/** What was typed beside a button that is to add it, by files and keys: the form may be drawn anew before it is pressed. */
const begun = new Map<string, string>();

/** Lets a field begin with what was typed in the one before it; `done` once it is added. */
export function keepBegun(input: HTMLInputElement, key: string): { readonly done: () => void } {
  input.value = begun.get(key) ?? "";
  input.addEventListener("input", () => begun.set(key, input.value));
  return {
    done() {
      begun.delete(key);
      input.value = "";
    },
  };
}
