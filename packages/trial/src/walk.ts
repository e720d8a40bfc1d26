import type { Frame } from "playwright-core";

/** What one step of a walk met. */
export interface Step {
  /** What was pressed; undefined where there was nothing to press. */
  readonly pressed: string | undefined;
  /** A sum over what is shown, to tell whether anything changed. */
  readonly shown: number;
}

/** Does in a page what a learner would do next: answers what is asked, plays what plays, and presses what leads on. */
export function step(frame: Frame): Promise<Step> {
  return frame.evaluate(stepInPage);
}

/** Whether there is anything to see, and how far the page is wider than its window. */
export function look(frame: Frame): Promise<{ readonly isBlank: boolean; readonly wider: number }> {
  return frame.evaluate(() => {
    const { body, documentElement } = document;
    const isSeen = (one: Element) => {
      const { width, height } = one.getBoundingClientRect();
      return width > 1 && height > 1;
    };
    const things = [
      ...(body?.querySelectorAll("img,svg,canvas,video,audio,iframe,object,embed,input") ?? []),
    ];
    // biome-ignore lint/performance/useDomNodeTextContent: what is hidden nobody reads.
    const isBlank = (body?.innerText ?? "").trim() === "" && !things.some(isSeen);
    return { isBlank, wider: Math.max(0, documentElement.scrollWidth - innerWidth) };
  });
}

/** Runs in the page, and so knows nothing of this module. */
function stepInPage(): { pressed: string | undefined; shown: number } {
  interface Walked extends Window {
    hocvuPressed?: Map<string, number>;
  }
  const own = window as Walked;
  const pressed = own.hocvuPressed ?? new Map<string, number>();
  own.hocvuPressed = pressed;
  const ON =
    /next|continue|start|begin|submit|check|forward|finish|done|launch|open|ok\b|tiếp|bắt đầu|vào học|nộp|kiểm tra|chấm|xong|sau|hoàn thành|suivant|weiter|siguiente|[›»→▶>]/i;
  const BACK =
    /exit|quit|close|log ?out|back|previous|prev\b|restart|reset|print|share|thoát|đóng|quay lại|trước|làm lại|học lại|in ra|[‹«←<]/i;
  const sum = (text: string) => {
    let value = 0;
    for (let at = 0; at < text.length; at++) value = (value * 31 + text.charCodeAt(at)) | 0;
    return value;
  };
  const isSeen = (one: Element) => {
    const { width, height } = one.getBoundingClientRect();
    if (width < 2 || height < 2) return false;
    const { visibility, pointerEvents } = getComputedStyle(one);
    return visibility !== "hidden" && pointerEvents !== "none";
  };
  const isOff = (one: Element) =>
    one.matches(":disabled,[aria-disabled=true],[inert],[inert] *") || !isSeen(one);
  const tell = (one: HTMLElement) => {
    one.dispatchEvent(new Event("input", { bubbles: true }));
    one.dispatchEvent(new Event("change", { bubbles: true }));
  };

  for (const media of document.querySelectorAll("video,audio")) {
    const one = media as HTMLMediaElement;
    one.muted = true;
    one.play().catch(() => {});
    if (Number.isFinite(one.duration) && one.currentTime < one.duration - 1) {
      one.currentTime = one.duration - 0.2;
    }
  }
  const groups = new Set<string>();
  for (const input of document.querySelectorAll<HTMLInputElement>(
    "input[type=radio],input[type=checkbox]",
  )) {
    const group = `${input.type} ${input.name || input.closest("fieldset,ul,ol,form")?.id || ""}`;
    if (groups.has(group) || (isOff(input) && !(input.labels?.[0] && isSeen(input.labels[0]))))
      continue;
    groups.add(group);
    const all = input.name
      ? [...document.querySelectorAll<HTMLInputElement>(`input[name="${CSS.escape(input.name)}"]`)]
      : [input];
    if (!all.some((one) => one.checked)) input.click();
  }
  for (const input of document.querySelectorAll<HTMLInputElement>(
    "input:not([type]),input[type=text],input[type=number],textarea",
  )) {
    if (isOff(input) || input.readOnly || input.value !== "") continue;
    input.value = "1";
    tell(input);
  }
  for (const select of document.querySelectorAll("select")) {
    if (isOff(select) || select.selectedIndex > 0 || select.options.length < 2) continue;
    select.selectedIndex = 1;
    tell(select);
  }
  window.scrollTo(0, document.documentElement.scrollHeight);

  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden nobody reads.
  const shown = sum(`${location.href} ${document.body?.innerText ?? ""}`);
  let best: { one: HTMLElement; key: string; worth: number } | undefined;
  const things = document.querySelectorAll<HTMLElement>(
    "a[href],area[href],button,summary,[role=button],[role=tab],[role=link],[onclick],input[type=button],input[type=submit],input[type=image]",
  );
  for (const one of [...things].slice(0, 2000)) {
    if (isOff(one)) continue;
    const link = one.closest("a,area") as HTMLAnchorElement | null;
    if (link?.href && (link.origin !== location.origin || link.hasAttribute("download"))) continue;
    // biome-ignore lint/performance/useDomNodeTextContent: what is hidden nobody reads.
    const label = one.innerText || one.getAttribute("value") || "";
    const words =
      `${one.getAttribute("aria-label") ?? ""} ${label} ${one.title} ${one.id} ${one.className}`.slice(
        0,
        200,
      );
    const key = `${one.tagName} ${words} ${link?.href ?? ""}`;
    const here = `${shown} ${key}`;
    const worth =
      (ON.test(words) ? 10 : 0) -
      (BACK.test(words) ? 12 : 0) -
      12 * (pressed.get(here) ?? 0) -
      (pressed.get(key) ?? 0);
    if (!best || worth > best.worth) best = { one, key, worth };
  }
  if (!best || best.worth < -30) return { pressed: undefined, shown };
  for (const key of [best.key, `${shown} ${best.key}`])
    pressed.set(key, (pressed.get(key) ?? 0) + 1);
  best.one.click();
  return { pressed: best.key.slice(0, 80), shown };
}
