import { emptied, keepStill, loadOf } from "./frames.ts";
import { h, words } from "./page.ts";

/** The same attempt, opened once more: a learner with two tabs, or two devices. */
export interface Second {
  /** The window that a platform's API is looked for in. */
  readonly around: Window;
  open(address: string): void;
  /** Lets the course save what it has and go. */
  close(): Promise<void>;
}

/** Puts a window of its own beside the first, with a frame for the course in it. */
export async function openSecond(): Promise<Second> {
  const outer = h("iframe", {
    ...{ id: "second", title: words.beside.controls.secondFrame, src: "/second" },
  }) as HTMLIFrameElement;
  const device = document.querySelector(".device") as HTMLElement;
  device.classList.add("two");
  const ready = loadOf(outer);
  device.append(outer);
  await ready;
  const around = outer.contentWindow as Window;
  const inner = around.document.querySelector("iframe") as HTMLIFrameElement;
  keepStill(inner);
  inner.title = words.beside.controls.secondFrame;
  return {
    around,
    open: (address) => inner.contentWindow?.location.replace(address),
    async close() {
      await emptied(inner, ["beforeunload"]);
      outer.remove();
      device.classList.remove("two");
    },
  };
}
