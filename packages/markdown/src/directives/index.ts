import { answer, rubric } from "./answer.ts";
import { button } from "./button.ts";
import { callout } from "./callout.ts";
import { card, cards } from "./cards.ts";
import { check, hint } from "./check.ts";
import { column, columns } from "./columns.ts";
import type { Directive } from "./directive.ts";
import { download } from "./download.ts";
import { embed } from "./embed.ts";
import { gallery } from "./gallery.ts";
import { hotspots } from "./hotspots.ts";
import { audio, video } from "./media.ts";
import { quote } from "./quote.ts";
import { reveal } from "./reveal.ts";
import { steps } from "./steps.ts";
import { tab, tabs } from "./tabs.ts";
import { term } from "./term.ts";
import { timeline } from "./timeline.ts";

/** All directives of the course language, by name. */
export const directives: ReadonlyMap<string, Directive> = new Map(
  [
    callout("note"),
    callout("tip"),
    callout("warning"),
    callout("example"),
    steps,
    reveal,
    check,
    hint,
    answer,
    rubric,
    tabs,
    tab,
    video,
    audio,
    download,
    quote,
    columns,
    column,
    gallery,
    cards,
    card,
    timeline,
    hotspots,
    button,
    embed,
    term,
  ].map((directive) => [directive.name, directive]),
);
