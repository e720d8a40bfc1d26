import type { PlayableCourse } from "@hocvu/model";
import { make } from "./parts/make.ts";
import { whenShown } from "./parts/when-shown.ts";

/** Puts the picture of each module that has one on its card in the contents. */
export function start(): void {
  const { modules } = JSON.parse(
    (document.querySelector("script#course") as Element).textContent || "",
  ) as PlayableCourse;
  whenShown(".modules", (list) => {
    list.querySelectorAll("details.module > summary").forEach((summary, index) => {
      const { cover: src } = modules[index] as PlayableCourse["modules"][number];
      if (src)
        summary.prepend(make("img", { className: "card-picture", alt: "", loading: "lazy", src }));
    });
  });
}
