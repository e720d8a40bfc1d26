import type { Language } from "../../http/language.ts";
import { html, type Markup } from "./markup.ts";

/** Where the people are who read our pages; `TZ` says otherwise. */
export const TIME_ZONE = process.env.TZ || "Asia/Ho_Chi_Minh";

/** Times as people read them, with the exact one beside for machines. */
export interface Times {
  at(date: Date): Markup;
  /** For plain text, as `at` shows it. */
  text(date: Date): string;
}

/** Making one takes longer than all else of a small page. */
const made = new Map<string, Times>();

export function timesIn(language: Language, timeZone = TIME_ZONE): Times {
  const key = `${language} ${timeZone}`;
  const times = made.get(key) ?? makeTimes(language, timeZone);
  made.set(key, times);
  return times;
}

function makeTimes(language: Language, timeZone: string): Times {
  const form = new Intl.DateTimeFormat(language === "vi" ? "vi-VN" : "en-GB", {
    timeZone,
    day: "2-digit",
    month: "2-digit",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  const text = (date: Date) => {
    const part = Object.fromEntries(
      form.formatToParts(date).map(({ type, value }) => [type, value]),
    );
    const day = `${part.day}/${part.month}/${part.year}`;
    return `${part.hour}:${part.minute}, ${day}`;
  };
  return {
    text,
    at: (date) => html`<time datetime="${date.toISOString()}">${text(date)}</time>`,
  };
}
