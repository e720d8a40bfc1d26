import type { PlayableCourse } from "@hocvu/model";
import { h } from "./dom.ts";
import { examClock } from "./exam/exam-clock.ts";
import { type ExamTimer, examTimer } from "./exam/exam-timer.ts";
import { makeFrame } from "./frame.ts";
import { type Library, openLibrary } from "./library.ts";
import { outlineOf } from "./outline.ts";
import { listenForMoving } from "./reading/moving.ts";
import { restoreTextSize } from "./reading/text-size.ts";
import { hashOf, type Route, routeOf } from "./route.ts";
import type { App, Screen } from "./screen.ts";
import { byeScreen } from "./screens/bye.ts";
import { certificateScreen } from "./screens/certificate.ts";
import { confirmScreen } from "./screens/confirm.ts";
import { contentsScreen } from "./screens/contents.ts";
import { errorScreen } from "./screens/error.ts";
import { examScreen } from "./screens/exam.ts";
import { examStartScreen } from "./screens/exam-start.ts";
import { glossaryScreen } from "./screens/glossary.ts";
import { pageScreen } from "./screens/page.ts";
import { quizScreen } from "./screens/quiz.ts";
import { resultScreen } from "./screens/result.ts";
import { reviewScreen } from "./screens/review.ts";
import { leaveScreen, unsentScreen } from "./screens/unsent.ts";
import { welcomeScreen } from "./screens/welcome.ts";
import { deviceName, openJournal, randomName } from "./session/journal.ts";
import { openSession, type Session } from "./session/session.ts";
import { openShelf } from "./session/shelf.ts";
import type { Tracker, Trouble } from "./tracker.ts";
import * as words from "./words/current.ts";

/** How long a warning of the exam's time stays, in milliseconds. */
const NOTICE = 15_000;

/** How long the start page waits for a platform, in milliseconds, unless told otherwise. */
const PATIENCE = 2_000;

/** What a course is played on; see {@link SessionKit}. */
export interface Platform {
  readonly tracker: Tracker;
  readonly fallback: Tracker;
  readonly patience?: number;
}

/** Takes over the start page. */
export async function play(
  platformFor: (course: PlayableCourse, library: Library) => Platform,
): Promise<void> {
  const course = JSON.parse(
    document.querySelector("script#course")?.textContent || "",
  ) as PlayableCourse;
  const wholeCourse = outlineOf(course);
  const library = openLibrary(course);
  restoreTextSize();
  const storage = () => localStorage;
  const device = deviceName(storage);
  const shelf = openShelf(storage, () => indexedDB);
  let trouble: Trouble | undefined;
  let notice = "";
  let shown: Screen | undefined;
  let latest = 0;
  let over = false;

  const session = await openSession(wholeCourse, {
    patience: PATIENCE,
    ...platformFor(course, library),
    journalOf: (learner) => openJournal(course.id, learner, shelf),
    device: device || randomName(),
    onSave(next) {
      trouble = next;
      // Listens only while something is unsaved, as browsers hold it against a page.
      (trouble ? addEventListener : removeEventListener)("beforeunload", ask);
      tell();
    },
    onJoin: () => show(),
    onOtherWindow: () => end(words.otherWindow),
  });
  const frame = makeFrame(document.getElementById("app") as Element, leave);
  const app: App = {
    get outline() {
      return session.outline();
    },
    session,
    keeps: device !== undefined,
    library,
    clock: examClock(),
    quizzes: new Map(),
    cover: document.querySelector(".cover"),
    welcome: document.getElementById("welcome") || h("div"),
    go(route) {
      if (location.hash === hashOf(route)) show();
      else location.hash = hashOf(route);
    },
    offer: frame.offer,
    refresh: (focus) => show(focus),
    timeLeft: () => timer?.text(),
    notify,
  };
  function notify(text: string): void {
    notice = text;
    tell();
    setTimeout(() => {
      notice = "";
      tell();
    }, NOTICE);
  }
  const timer: ExamTimer = examTimer(app, notify);

  function end(title: string, hint?: string): void {
    over = true;
    removeEventListener("beforeunload", ask);
    frame.show(app, byeScreen(app, title, hint));
    frame.tell("");
  }

  async function leave(): Promise<void> {
    const inTheWay = await session.exit();
    if (!inTheWay) return end(words.bye);
    const why = session.launch().connected ? words.trouble(inTheWay, app.keeps, false) : where();
    const close = () => {
      session.leave(false);
      end(words.notSent, why);
    };
    put(leaveScreen(why, close, leave));
  }

  /** Puts a screen on that has no address. */
  function put(screen: Screen): void {
    latest++;
    shown = screen;
    frame.show(app, screen);
    tell();
  }

  /** Where results go, where that has to be said. */
  function where(): string {
    const { where: place, mode, isLate, connected } = session.launch();
    if (!app.keeps && !connected) return words.nothingKept;
    if (isLate) return words.offPlatform;
    return place || (mode === "normal" ? "" : words.notRecorded);
  }

  function tell(): void {
    // The first save may be over before there is a screen.
    if (over || !shown) return;
    const isSaid = shown.tellPlatform || !app.keeps;
    const quiet = trouble ? words.trouble(trouble, app.keeps, true) : isSaid ? where() : "";
    frame.tell(notice || quiet);
  }

  async function show(focus?: string): Promise<void> {
    if (over) return;
    if (session.unsent()) return put(unsentScreen(app, () => show()));
    const found = routeOf(location.hash, (id) => app.outline.byId.has(id));
    // An address inside the page, such as a footnote: the browser has gone there already.
    if (!found && shown) return;
    const route = found || ":welcome";
    const turn = ++latest;
    frame.wait(words.loading);
    const screen = await screenOf(app, route).catch(() => errorScreen(app));
    if (turn !== latest || over) return;
    // As things are it cannot be shown, and sends the learner on.
    if (typeof screen === "string") return location.replace(hashOf(screen));
    if (screen.state) session.change(screen.state);
    app.clock.watch(screen.question);
    shown = screen;
    frame.show(app, screen, focus);
    tell();
    prefetchAfter(app, route);
  }

  const { limit } = session.launch();
  if (limit) {
    const text = limit.message ? words.timeAllowed : words.bye;
    const stop = async () => {
      if (limit.exit && !(await session.exit(true))) end(text);
      else if (limit.message) notify(text);
    };
    // A timer takes no more than 24 days, and no visit lasts as long.
    setTimeout(stop, Math.min(limit.seconds, 2_000_000) * 1000);
  }
  addEventListener("hashchange", () => show());
  listenForLeaving(session);
  listenForMoving();
  await show();
}

type Shown = Screen | Route;

/** Screens by their address. */
const SCREENS: Readonly<Record<string, (app: App) => Shown | Promise<Shown>>> = {
  ":contents": contentsScreen,
  ":exam": examStartScreen,
  ":submit": confirmScreen,
  ":result": resultScreen,
  ":review": reviewScreen,
  ":certificate": certificateScreen,
  ":glossary": glossaryScreen,
};

/** What nobody knows leads to the start. */
async function screenOf(app: App, route: Route): Promise<Shown> {
  const [, series, part = ""] = /^:(exam|quiz)-(.+)/.exec(route) || [];
  if (series) return series === "exam" ? examScreen(app, Number(part)) : quizScreen(app, part);
  const page = app.outline.byId.get(route);
  return page ? pageScreen(app, page) : (SCREENS[route] || welcomeScreen)(app);
}

/** Never `unload`, which browsers skip on phones and keeps pages from being brought back. */
function listenForLeaving(session: Session): void {
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") session.hide();
  });
  addEventListener("online", () => session.retry());
  addEventListener("pagehide", (event) => session.leave(event.persisted));
}

/** Asks a learner who closes the window while something is unsaved. */
function ask(event: Event): void {
  event.preventDefault();
}

/** On a module's last page the next module is fetched while the learner reads; earlier it might be a waste. */
function prefetchAfter({ outline, library }: App, route: Route): void {
  const page = outline.byId.get(route);
  if (!page || page.number < page.module.pages.length - 1) return;
  const fetchNext = () => library.prefetch(outline.pages[page.position + 1]);
  setTimeout(fetchNext, 1_000);
}
