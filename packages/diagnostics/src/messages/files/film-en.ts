import type { FilmMessages } from "./film-messages.ts";

export const film: FilmMessages = {
  HV2465: {
    message: ({ value }) => `\`at=${value}\` is no time`,
    hint: () => "write minutes and seconds, such as `at=1:20`; beyond an hour `at=1:05:00`",
  },
  HV2466: {
    message: ({ at }) => `the question at \`${at}\` has no film above it to stop`,
    hint: () =>
      "put the `:::check` right beneath its `::video`, in no other block; or leave `at` out",
  },
  HV2467: {
    message: ({ at }) => `a film of another site cannot be stopped at \`${at}\``,
    hint: () =>
      "the question stands beneath it, with its time; to stop the film, copy it into the course as a `::video`",
  },
  HV2468: {
    message: ({ at, before }) =>
      at === before
        ? `two questions stop the film at \`${at}\``
        : `the question at \`${at}\` stands after the one at \`${before}\``,
    hint: ({ at, before }) =>
      at === before ? "give the later one another second" : "put them in the order of the film",
  },
  HV2469: {
    message: ({ at, end }) => `the film ends at \`${end}\`, before the question at \`${at}\``,
    hint: () => "name a time before its end; to ask after the film, leave `at` out",
  },
};
