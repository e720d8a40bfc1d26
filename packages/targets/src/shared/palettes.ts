import type { ThemeName } from "@hocvu/model";

/** Colours of one scheme, each `#rrggbb`, by what the player's sheet calls them (`base.css`). */
export interface Palette {
  readonly ground: string;
  readonly surface: string;
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly edge: string;
  readonly tint: string;
  readonly primary: string;
  readonly "on-primary": string;
}

/** The colours of the player's own look and those that mean the same in every look, as its sheet has them (`base.css`). */
export const OURS: Readonly<Record<"light" | "dark", Palette & Readonly<Record<string, string>>>> =
  {
    light: {
      ...palette("#fbfaf6 #ffffff #1c2420 #515c55 #d5d9d0 #7d877f #e9f2ea #0b6b3a #ffffff"),
      ...meanings("#0b6b3a #e6f3e9 #9a3412 #fdf0e7 #8a5200 #fdf3dc #1d4f86 #eaf1f9"),
    },
    dark: {
      ...palette("#141917 #1d2421 #ebefec #b0bab4 #38423d #87938c #20302a #86d5a8 #06301a"),
      ...meanings("#86d5a8 #1a3226 #ffb38a #3a231a #f2c572 #352a15 #9cc5f2 #1b2b3d"),
    },
  };

export interface NamedTheme {
  readonly light: Palette;
  readonly dark: Palette;
  /** What is drawn on the cover, as a value of `background-image`. */
  readonly motif: string;
}

/** A line that shows on any colour. */
const FINE = "rgba(255,255,255,.08)";

export const THEMES: Readonly<Record<ThemeName, NamedTheme>> = {
  // The rings of a bronze drum.
  dong: {
    light: palette("#faf6ee #fffdf8 #2a2118 #635544 #e2d6c3 #8a7861 #f3e6cf #7a4a12 #ffffff"),
    dark: palette("#191510 #241e16 #f2eadd #c2b49f #43392b #9a8a72 #33291a #e8b562 #2b1a04"),
    motif: `repeating-radial-gradient(circle at 100% 0,${FINE} 0 .4rem,transparent .4rem 1.6rem)`,
  },
  // Rows of a paddy.
  lua: {
    light: palette("#f8faee #ffffff #1f2615 #545e41 #d9e0c5 #77815f #ecf3d6 #4a6b0b #ffffff"),
    dark: palette("#151910 #1e2417 #eef2e2 #b6bfa4 #394230 #8a9475 #28331a #b9d977 #1b2606"),
    motif: `repeating-linear-gradient(115deg,${FINE} 0 .5rem,transparent .5rem 2rem)`,
  },
  // Waves.
  bien: {
    light: palette("#f4f8fb #ffffff #16222c #4a5a68 #cfdbe4 #708495 #e1eef7 #0b5c8f #ffffff"),
    dark: palette("#10161b #18212a #e8eff5 #adbcc8 #33414d #8095a5 #1a2c3a #8cc8f2 #062435"),
    motif: `repeating-radial-gradient(ellipse at 50% 140%,${FINE} 0 1rem,transparent 1rem 3rem)`,
  },
  // A hat's cone, from the side.
  tim: {
    light: palette("#f8f6fc #ffffff #211a2c #574e66 #dcd5e6 #807591 #ece5f7 #5b3a8c #ffffff"),
    dark: palette("#15121a #1f1a27 #efeaf5 #b9b0c6 #3d3549 #948aa3 #2b2140 #c6a9f2 #220d40"),
    motif: `linear-gradient(150deg,transparent 62%,${FINE} 62% 80%,transparent 80%)`,
  },
  // Petals.
  sen: {
    light: palette("#fcf6f8 #ffffff #2a1a21 #655059 #e8d5dc #907480 #f9e3ea #a32a5b #ffffff"),
    dark: palette("#1a1216 #251a20 #f4e8ed #c8b2bb #46343c #a48995 #3a1f2c #f5a3c0 #3a0a1f"),
    motif: `radial-gradient(circle at 92% 0,${FINE} 6rem,transparent 6.05rem),radial-gradient(circle at 100% 60%,${FINE} 6rem,transparent 6.05rem),radial-gradient(circle at 78% 40%,${FINE} 4rem,transparent 4.05rem)`,
  },
};

/** The colours in the order in which {@link Palette} names them. */
function palette(written: string): Palette {
  const [ground, surface, ink, soft, line, edge, tint, primary, on] = written.split(" ");
  return { ground, surface, ink, soft, line, edge, tint, primary, "on-primary": on } as Palette;
}

/** Right, wrong, a warning and a note, each with what is behind it. */
function meanings(written: string): Readonly<Record<string, string>> {
  const colours = written.split(" ");
  return Object.fromEntries(
    ["good", "bad", "warn", "info"].flatMap((name, index) => [
      [name, colours[2 * index] ?? ""],
      [`${name}-tint`, colours[2 * index + 1] ?? ""],
    ]),
  );
}
