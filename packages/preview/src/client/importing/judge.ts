import type { JudgeView } from "../../judging/judge-routes.ts";
import { h, language, put, words } from "../page.ts";

/** What may be a package of a course. */
const PACKAGES = /\.(?:zip|imscc|tar\.gz|tgz)$/i;

/** A button that has the dropped package judged and shows its report in `body`; nothing for other files. */
export function judgeButton(file: File, body: HTMLElement): HTMLElement | undefined {
  if (!PACKAGES.test(file.name)) return undefined;
  const said = words.judging;
  const button = h("button", { type: "button", class: "quiet" }, said.judge);
  button.addEventListener("click", async () => {
    body.replaceChildren(h("p", { role: "status" }, said.underWay));
    const query = new URLSearchParams({ name: file.name, lang: language });
    const response = await fetch(`/judge?${query}`, {
      method: "POST",
      headers: { "content-type": "application/octet-stream" },
      body: file,
    }).catch(() => undefined);
    if (!response?.ok) {
      const says = response?.status === 413 ? said.large : words.lost;
      body.replaceChildren(h("p", { role: "alert" }, says));
      return;
    }
    show((await response.json()) as JudgeView, body);
  });
  return button;
}

function show({ report, play, walked }: JudgeView, body: HTMLElement): void {
  const said = words.judging;
  const links = play.map(({ title, address }) =>
    h(
      "li",
      {},
      h("a", { href: address, target: "_blank", rel: "noopener" }, put(said.play, { title })),
    ),
  );
  body.replaceChildren(
    h("p", { role: "status" }, walked ? said.walked : said.notWalked),
    ...(links.length > 0 ? [h("ul", {}, ...links)] : []),
    h("iframe", { src: report, title: said.report, class: "judge-report" }),
  );
}
