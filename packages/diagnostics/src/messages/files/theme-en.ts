import { listed } from "../catalogue.ts";
import type { ThemeMessages } from "./theme-messages.ts";

export const theme: ThemeMessages = {
  HV1116: {
    message: ({ property }) => `\`theme.css\` cannot set \`${property}\``,
    hint: ({ suggestion, allowed }) =>
      suggestion === undefined ? `it sets ${listed(allowed)}` : `perhaps \`${suggestion}\``,
  },
  HV1117: {
    message: ({ property, value, forced }) =>
      forced
        ? `\`${property}: ${value}\` sets a color where colors are the reader's system's`
        : `\`${property}: ${value}\` is no color in a form that Hocvu reads`,
    hint: ({ forced }) =>
      forced
        ? "name a system color such as `CanvasText`, `LinkText`, `Highlight`; or leave the line out"
        : "write an opaque color as `#7a1f3d`, `rgb(122, 31, 61)` or `hsl(340, 59%, 30%)`",
  },
  HV1118: {
    message: ({ property, value, least, most }) =>
      `\`${property}: ${value}\` is not between ${least}rem and ${most}rem`,
    hint: ({ most }) => `write a number with \`rem\`, which grows with the text: \`${most}rem\``,
  },
  HV1119: {
    message: ({ name, what }) => {
      switch (what) {
        case "selector":
          return `\`theme.css\` has a rule for \`${name}\`, not for \`:root\``;
        case "at-rule":
          return `\`theme.css\` has \`${name}\`, which it cannot hold`;
        case "media":
          return `\`theme.css\` cannot hold the condition \`${name}\``;
        case "property":
          return `\`theme.css\` sets \`${name}\`, which does not begin with \`--\``;
        default:
          return `\`${name}\` has \`!important\``;
      }
    },
    hint: ({ what }) => {
      switch (what) {
        case "media":
        case "at-rule":
          return "it holds `@media (prefers-color-scheme: dark)` and `@media (forced-colors: active)`, with `:root` in them";
        case "important":
          return "leave `!important` out: the file goes before our looks as it is";
        default:
          return "write all values in `:root { … }`, such as `--primary: #7a1f3d;`";
      }
    },
  },
  HV1120: {
    message: ({ property, value, against, scheme, ratio }) =>
      `\`${property}: ${value}\` and \`${against}\` have a contrast of only ${ratio}:1 ${scheme === "light" ? "by day" : "in the dark"}, which is hard to read`,
    hint: ({ needed }) => `make it darker or lighter, until the contrast is ${needed}:1`,
  },
  HV1121: {
    message: ({ unclosed }) =>
      unclosed
        ? "`theme.css` has a `{` that is not closed"
        : "`theme.css` cannot be read from here on",
    hint: ({ unclosed }) =>
      unclosed
        ? "add a `}` at the end of what was opened"
        : "a line is a name, a colon, a value, a semicolon: `--primary: #7a1f3d;`",
  },
  HV1122: {
    message: ({ path }) => `nothing reads the file \`${path}\``,
    hint: () => "a look of one's own stands in `theme.css`, beside `course.md`",
  },
  HV1123: {
    message: ({ property }) => `\`${property}\` is set twice for the same readers`,
    hint: () => "keep one of the lines",
  },
};
