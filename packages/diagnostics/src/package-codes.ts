/** What can be wrong with a package, whoever made it: 46xx. See `codes.ts`. */
export interface PackageArgs {
  HV4601: { problem: PackageTrouble; reason: string };
  HV4602: { path: string; folder: string };
  HV4603: { known: readonly string[] };
  HV4604: { actual: string; expected: string };
  HV4605: { path: string };
  HV4606: { paths: readonly string[]; more: number };
  HV4607: { path: string; method: number };
  HV4608: { path: string };
  HV4609: { limit: "entries" | "size" | "ratio" };
  HV4610: { paths: readonly string[]; more: number };
  HV4611: { path: string; other: string };
  HV4612: { paths: readonly string[]; more: number };
  HV4613: { paths: readonly string[]; more: number };
  HV4614: Record<string, never>;
  HV4615: { paths: readonly string[]; more: number };
  HV4616: {
    files: number;
    size: number;
    kinds: readonly { kind: string; size: number }[];
    heaviest: readonly { path: string; size: number }[];
  };
  HV4617: { paths: readonly string[]; more: number };
  HV4618: { paths: readonly string[]; more: number };
  HV4619: { prefix: string };
  HV4620: { reason: string };
  HV4621: { problem: "bom" | "utf16" | "declared" | "invalid"; encoding: string };
  HV4622: { actual: string; known: readonly string[] };
  HV4623: { written: string; expected: string };
  HV4624: Record<string, never>;
  HV4625: { id: string; known: readonly string[] };
  HV4626: { id: string };
  HV4627: { id: string };
  HV4628: { id: string; element: string };
  HV4629: { path: string; actual?: string };
  HV4630: { id: string };
  HV4631: { path: string; actual?: string };
  HV4632: { actual: string; expected: string };
  HV4633: Record<string, never>;
  HV4634: { name: string; value: string; min: number; max: number };
  HV4635: { element: string; parent: string };
  HV4636: { id: string };
  HV4637: { name: string; value: string; expected: string };
  HV4638: { length: number; max: number };
  HV4639: { href: string; fault: HrefFault };
  HV4640: Record<string, never>;
  HV4641: { title: string };
  HV4642: Record<string, never>;
  HV4643: { element: string; after: string };
  HV4644: { element: string; attribute: string };
  HV4645: { first: string; launch: string };
  HV4647: { value: string };
  HV4648: { parameter: string };
  HV4650: { path: string; actual?: string };
  HV4651: { url: string };
  HV4652: { hosts: readonly string[]; more: number };
  HV4660: { api: string };
  HV4661: { call: string };
  HV4662: { call: string };
  HV4663: { version: string; api: string };
  HV4664: { call: string; suggestion: string };
  HV4665: Record<string, never>;
  HV4666: Record<string, never>;
  HV4667: { element: string };
  HV4668: Record<string, never>;
  HV4669: { element: string; parent: string; known: readonly string[]; suggestion?: string };
  HV4670: { attribute: string; element: string; suggestion?: string };
  HV4671: { element: string; parent: string };
  HV4672: { element: string };
  HV4673: { actual: string; expected: string };
  HV4674: { reason: string };
  HV4675: Record<string, never>;
  HV4676: { text: string; count: number };
  HV4677: { paths: readonly string[]; more: number };
  HV4678: { hosts: readonly string[]; more: number };
  HV4679: { call: string };
  HV4680: { call: string };
  HV4681: { rule: string; count: number };
  HV4682: { length: number; most: number };
  HV4683: { commits: number };
  HV4684: { pixels: number };
  HV4685: { rule: string; help: string; count: number; example: string };
  HV4686: { title: string; seconds: number; status: string; commits: number; state: number };
  HV4687: { refusal: string; count: number };
  HV4688: { seconds: number };
  HV4690: {
    platform: string;
    imports: VerdictAnswer;
    plays: VerdictAnswer;
    grades: VerdictAnswer;
    resumes: VerdictAnswer;
    because: readonly string[];
    /** Where what is known of the platform is said. */
    sources: readonly string[];
    /** Whether such a package was seen on the platform itself. */
    seen: boolean;
  };
}

/** Why nothing can be read. `entry`: one file cannot be unpacked. */
export type PackageTrouble = "absent" | "unreadable" | "empty" | "zip" | "damaged" | "entry";
export type HrefFault = "absolute" | "backslash" | "remote" | "out";
export type VerdictAnswer = "yes" | "no" | "unknown";

export const packageSeverities = {
  HV4601: "error",
  HV4602: "error",
  HV4603: "error",
  HV4604: "error",
  HV4605: "error",
  HV4606: "error",
  HV4607: "error",
  HV4608: "error",
  HV4609: "error",
  HV4610: "error",
  HV4611: "warning",
  HV4612: "warning",
  HV4613: "warning",
  HV4614: "warning",
  HV4615: "warning",
  HV4616: "note",
  HV4617: "note",
  HV4618: "note",
  HV4619: "error",
  HV4620: "error",
  HV4621: "warning",
  HV4622: "warning",
  HV4623: "warning",
  HV4624: "warning",
  HV4625: "error",
  HV4626: "error",
  HV4627: "warning",
  HV4628: "error",
  HV4629: "error",
  HV4630: "error",
  HV4631: "warning",
  HV4632: "warning",
  HV4633: "warning",
  HV4634: "error",
  HV4635: "error",
  HV4636: "warning",
  HV4637: "warning",
  HV4638: "warning",
  HV4639: "error",
  HV4640: "error",
  HV4641: "warning",
  HV4642: "warning",
  HV4643: "warning",
  HV4644: "error",
  HV4645: "note",
  HV4647: "error",
  HV4648: "error",
  HV4650: "warning",
  HV4651: "warning",
  HV4652: "note",
  HV4660: "warning",
  HV4661: "warning",
  HV4662: "warning",
  HV4663: "warning",
  HV4664: "warning",
  HV4665: "warning",
  HV4666: "warning",
  HV4667: "warning",
  HV4668: "warning",
  HV4669: "warning",
  HV4670: "warning",
  HV4671: "warning",
  HV4672: "warning",
  HV4673: "warning",
  HV4674: "error",
  HV4675: "warning",
  HV4676: "warning",
  HV4677: "warning",
  HV4678: "warning",
  HV4679: "warning",
  HV4680: "warning",
  HV4681: "warning",
  HV4682: "warning",
  HV4683: "warning",
  HV4684: "warning",
  HV4685: "warning",
  HV4686: "note",
  HV4687: "warning",
  HV4688: "error",
  HV4690: "note",
} as const;
