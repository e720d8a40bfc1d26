/** A learning platform and how courses get into it. */
export interface Platform {
  readonly id: string;
  readonly title: string;
  /** The best way first. */
  readonly imports: readonly Import[];
}

/** One way in. */
export interface Import {
  /** Ids of targets, the best first. */
  readonly targets: readonly string[];
  /** What an author clicks, in the platform's own English words. */
  readonly menu: readonly string[];
}

/**
 * Which platform takes what, from its own documentation or source. Where SCORM 1.2 is taken it comes before SCORM 2004:
 * a course is one SCO, which gains nothing from sequencing, and not every platform plays the newer one whole.
 */
export const platforms: readonly Platform[] = [
  {
    id: "moodle",
    title: "Moodle",
    imports: [{ targets: ["scorm12"], menu: ["Add an activity or resource", "SCORM package"] }],
  },
  {
    id: "open-edx",
    title: "Open edX",
    imports: [
      // Of the SCORM XBlock, which has to be installed.
      { targets: ["scorm12", "scorm2004"], menu: ["Advanced", "Scorm module"] },
      // A course of its own, not a block in one.
      { targets: ["olx"], menu: ["Studio", "Tools", "Import"] },
    ],
  },
  {
    id: "canvas",
    title: "Canvas",
    imports: [{ targets: ["scorm12"], menu: ["SCORM", "Upload"] }],
  },
  {
    id: "blackboard",
    title: "Blackboard",
    imports: [
      {
        targets: ["scorm12", "scorm2004"],
        menu: ["Course Content", "+", "Create", "SCORM package"],
      },
    ],
  },
  {
    id: "ilias",
    title: "ILIAS",
    imports: [
      { targets: ["scorm12", "scorm2004"], menu: ["Add New Item", "Learning Module SCORM"] },
      // Only with a Learning Record Store that an administrator has connected.
      { targets: ["cmi5", "xapi"], menu: ["Add New Item", "xAPI/cmi5"] },
    ],
  },
  {
    id: "sakai",
    title: "Sakai",
    // Its player has the API of SCORM 2004 alone, from the run-time that ADL showed the 3rd edition with.
    imports: [{ targets: ["scorm2004"], menu: ["SCORM Player", "Upload New Content Package"] }],
  },
  {
    id: "chamilo",
    title: "Chamilo",
    imports: [{ targets: ["scorm12"], menu: ["Learning path", "Import SCORM course"] }],
  },
  {
    id: "brightspace",
    title: "Brightspace",
    imports: [{ targets: ["scorm12", "scorm2004"], menu: ["Content", "Upload / Create"] }],
  },
  {
    id: "scorm-cloud",
    title: "SCORM Cloud",
    imports: [
      { targets: ["scorm12", "scorm2004", "cmi5", "xapi"], menu: ["Library", "Add Content"] },
    ],
  },
];
