import type { Code } from "@hocvu/diagnostics";
import type { PackageKind } from "../kind.ts";

export type Answer = "yes" | "no" | "unknown";

/** What a platform does with a package, one after the other. */
export const DEEDS = ["imports", "plays", "grades", "resumes"] as const;
export type Deed = (typeof DEEDS)[number];

/** What is known of one kind of package on one platform. */
export interface Known extends Readonly<Record<Deed, Answer>> {
  /** Only these editions of the standard; all if left out. */
  readonly editions?: readonly string[];
  /** Where it is said: a name or an address, which are the same in every language. */
  readonly source: string;
  /** Seen besides on the platform itself. */
  readonly seen?: boolean;
}

/** A fault that other platforms may overlook, and this one does not. */
export interface Minding {
  readonly code: Code;
  readonly deed: Deed;
  readonly answer: "no" | "unknown";
  readonly source: string;
}

/** A platform as far as packages notice. Of what does not stand here nothing is known. */
export interface PlatformTable {
  readonly id: string;
  readonly title: string;
  readonly knows: Readonly<Partial<Record<PackageKind, readonly Known[]>>>;
  readonly minds: readonly Minding[];
}

const ALL = { imports: "yes", plays: "yes", grades: "yes", resumes: "yes" } as const;
const NOTHING = { imports: "no", plays: "no", grades: "no", resumes: "no" } as const;

const MOODLE_PARSER = "Moodle 5.1, mod/scorm/datamodels/scormlib.php";
const XBLOCK = "openedx-scorm-xblock, openedxscorm/scormxblock.py";

/** What each platform is known to do, each with its source; nothing stands here by hearsay. */
export const platforms: readonly PlatformTable[] = [
  {
    id: "moodle",
    title: "Moodle",
    knows: {
      scorm12: [{ ...ALL, source: "Moodle 5.1, mod/scorm", seen: true }],
      scorm2004: [
        {
          ...ALL,
          // Its sequencing is not whole.
          source:
            "Moodle 5.1, mod/scorm/datamodels/scorm_13.js; https://docs.moodle.org/403/en/SCORM_FAQ",
        },
      ],
      cartridge: [
        {
          editions: ["1.0", "1.1"],
          imports: "yes",
          plays: "yes",
          grades: "yes",
          resumes: "unknown",
          source: "Moodle 5.1, backup/cc, backup/converter/imscc11",
          seen: true,
        },
        {
          ...NOTHING,
          editions: ["1.2", "1.3"],
          // A cartridge is known by its namespace, and only that of 1.1.
          source: "Moodle 5.1, backup/converter/imscc11",
        },
      ],
      qti: [
        {
          ...NOTHING,
          editions: ["2.0", "2.1", "2.2", "3.0"],
          // None of the formats reads QTI 2 or 3.
          source: "Moodle 5.1, question/format",
        },
      ],
    },
    minds: [
      {
        code: "HV4638",
        deed: "imports",
        answer: "no",
        source: "Moodle 5.1, mod/scorm/db/install.xml",
      },
      { code: "HV4623", deed: "grades", answer: "unknown", source: MOODLE_PARSER },
      { code: "HV4622", deed: "grades", answer: "unknown", source: MOODLE_PARSER },
      { code: "HV4621", deed: "imports", answer: "unknown", source: MOODLE_PARSER },
      {
        code: "HV4665",
        deed: "resumes",
        answer: "unknown",
        // Moodle 4.5 forbids unload by policy.
        source: "exelearning, issue 1831",
      },
    ],
  },
  {
    id: "openedx",
    title: "Open edX",
    knows: {
      scorm12: [{ ...ALL, source: "openedx-scorm-xblock, README" }],
      scorm2004: [{ ...ALL, source: "openedx-scorm-xblock, README" }],
      olx: [{ ...ALL, resumes: "unknown", source: "hocvu targets: Studio, Tools, Import" }],
      cartridge: [{ ...NOTHING, source: "https://github.com/openedx/platform-roadmap/issues/352" }],
    },
    minds: [
      { code: "HV4645", deed: "plays", answer: "no", source: XBLOCK },
      {
        code: "HV4667",
        deed: "grades",
        answer: "no",
        source: "openedx-scorm-xblock, pull request 123",
      },
    ],
  },
  {
    id: "canvas",
    title: "Canvas",
    knows: {
      scorm12: [
        {
          ...ALL,
          grades: "unknown",
          resumes: "unknown",
          source:
            "hocvu targets; https://community.canvaslms.com/t5/The-Product-Blog/SCORM-to-Require-Signed-Launch-Links/bc-p/470023",
        },
      ],
      cartridge: [
        {
          ...ALL,
          resumes: "unknown",
          source:
            "https://community.canvaslms.com/t5/The-Product-Blog/Exporting-New-Quizzes-as-a-Common-Cartridge/ba-p/603703",
        },
      ],
      qti: [
        {
          ...ALL,
          editions: ["1.2", "2.0", "2.1", "2.2"],
          resumes: "unknown",
          source: "canvas-lms, gems/plugins/qti_exporter",
        },
      ],
    },
    minds: [],
  },
  {
    id: "blackboard",
    title: "Blackboard",
    knows: {
      scorm12: [{ ...ALL, source: blackboard() }],
      scorm2004: [{ ...ALL, source: blackboard() }],
      xapi: [{ ...ALL, grades: "unknown", resumes: "unknown", source: blackboard() }],
    },
    minds: [],
  },
  {
    id: "ilias",
    title: "ILIAS",
    knows: {
      scorm12: [
        { ...ALL, source: "https://iliastutorials.com/learning-module-scorm-presentation-mode" },
      ],
      scorm2004: [
        { ...ALL, source: "https://iliastutorials.com/learning-module-scorm-presentation-mode" },
      ],
      cmi5: [
        { ...ALL, resumes: "unknown", source: "https://docu.ilias.de/go/wiki/wpage_5295_1357" },
      ],
      xapi: [
        {
          ...ALL,
          grades: "unknown",
          resumes: "unknown",
          source: "https://docu.ilias.de/go/wiki/wpage_5295_1357",
        },
      ],
    },
    minds: [],
  },
  {
    id: "sakai",
    title: "Sakai",
    knows: {
      scorm2004: [
        {
          imports: "yes",
          plays: "yes",
          grades: "unknown",
          resumes: "unknown",
          source:
            "hocvu targets; https://sakaiproject.atlassian.net/wiki/spaces/~markjnorton/pages/5811962848/Sakai+SCORM+Support",
        },
      ],
      scorm12: [
        {
          imports: "unknown",
          plays: "no",
          grades: "no",
          resumes: "no",
          // Its player has the API of SCORM 2004 alone.
          source: "hocvu targets",
        },
      ],
    },
    minds: [],
  },
  {
    id: "chamilo",
    title: "Chamilo",
    knows: {
      scorm12: [{ ...ALL, source: "https://github.com/chamilo/chamilo-lms/issues/2369" }],
      scorm2004: [
        {
          imports: "unknown",
          plays: "no",
          grades: "no",
          resumes: "no",
          source: "https://github.com/chamilo/chamilo-lms/issues/1948",
        },
      ],
    },
    minds: [],
  },
  {
    id: "brightspace",
    title: "Brightspace",
    knows: {
      scorm12: [{ ...ALL, source: brightspace() }],
      scorm2004: [{ ...ALL, source: brightspace() }],
    },
    minds: [],
  },
  {
    id: "scorm-cloud",
    title: "SCORM Cloud",
    knows: {
      scorm12: [{ ...ALL, source: "hocvu targets: Library, Add Content" }],
      scorm2004: [{ ...ALL, source: "hocvu targets: Library, Add Content" }],
      cmi5: [{ ...ALL, source: "hocvu targets: Library, Add Content" }],
      xapi: [{ ...ALL, resumes: "unknown", source: "hocvu targets: Library, Add Content" }],
    },
    minds: [],
  },
];

function blackboard(): string {
  return "https://help.blackboard.com/Learn/Instructor/Original/Course_Content/Create_Content/Add_Content_Packages";
}

function brightspace(): string {
  return "https://documentation.brightspace.com/EN/le/scorm/admin/about_scorm.htm";
}
