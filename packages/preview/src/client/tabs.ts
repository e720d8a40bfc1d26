/** The buttons of a `tablist`, which turn its panels. */
export interface Tabs {
  /** The name of the one that is on: `tab-<name>` is its id. */
  chosen(): string;
  choose(name: string): void;
  /** Calls `heard` whenever another one was chosen. */
  onChosen(heard: (name: string) => void): void;
}

/** Makes the buttons of a `tablist` turn its panels, with arrow keys too (ARIA Authoring Practices, Tabs). */
export function makeTabs(list: HTMLElement): Tabs {
  const tabs = [...list.querySelectorAll<HTMLElement>('[role="tab"]')];
  const heard: ((name: string) => void)[] = [];
  const nameOf = (tab: HTMLElement) => tab.id.replace(/^tab-/, "");
  let current = tabs[0] ? nameOf(tabs[0]) : "";
  function choose(chosen: HTMLElement): void {
    for (const tab of tabs) {
      const isChosen = tab === chosen;
      tab.setAttribute("aria-selected", String(isChosen));
      tab.tabIndex = isChosen ? 0 : -1;
      const panel = document.getElementById(tab.getAttribute("aria-controls") ?? "");
      if (panel) panel.hidden = !isChosen;
    }
    current = nameOf(chosen);
    for (const hear of heard) hear(current);
  }
  const steps: Readonly<Record<string, (at: number) => number>> = {
    ArrowRight: (at) => at + 1,
    ArrowLeft: (at) => at - 1,
    Home: () => 0,
    End: () => -1,
  };
  for (const [at, tab] of tabs.entries()) {
    tab.addEventListener("click", () => choose(tab));
    tab.addEventListener("keydown", (event) => {
      const next = steps[event.key] && tabs.at((steps[event.key]?.(at) ?? 0) % tabs.length);
      if (!next) return;
      event.preventDefault();
      choose(next);
      next.focus();
    });
  }
  return {
    chosen: () => current,
    choose(name) {
      const found = tabs.find((tab) => nameOf(tab) === name);
      if (found) choose(found);
    },
    onChosen: (hear) => void heard.push(hear),
  };
}
