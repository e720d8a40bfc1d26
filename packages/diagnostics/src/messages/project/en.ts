import { listed } from "../catalogue.ts";
import type { ProjectMessages } from "./messages.ts";

/** What is said of a repository's `hocvu.yml`. */
export const project: ProjectMessages = {
  HV1111: {
    message: ({ path, pattern }) =>
      pattern ? `no course lies at \`${path}\`` : `\`${path}\` is not a folder with a course`,
    hint: ({ suggestion }) =>
      suggestion
        ? `did you mean \`${suggestion}\`?`
        : "folders are named from where `hocvu.yml` lies, and a course is one with a `course.md`",
  },
  HV1112: {
    message: ({ path, suggestion }) =>
      suggestion
        ? `\`${path}\` is written with the signs that only Windows puts between folders`
        : `\`${path}\` is no path below the folder of this file`,
    hint: ({ suggestion }) =>
      suggestion
        ? `write \`${suggestion}\``
        : "write it from this folder on, as in `courses/tin-hoc`: without `..`, `:` or a leading `/`",
  },
  HV1113: {
    message: ({ path }) => `there is no file \`${path}\``,
    hint: ({ suggestion }) =>
      suggestion
        ? `did you mean \`${suggestion}\`?`
        : "files are named from where `hocvu.yml` lies",
  },
  HV1114: {
    message: ({ option, targets }) => `\`${option}\` changes nothing for ${listed(targets)}`,
    hint: ({ heeded }) =>
      `it is for ${listed(heeded)}: add one of these to \`targets\`, or take it out`,
  },
};
