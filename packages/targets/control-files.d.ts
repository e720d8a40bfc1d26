/** The schemas that a SCORM 1.2 package carries at its root, as published, by file name (SCORM 1.2 CAM 2.3.5). */
export declare const scorm12: Readonly<Record<string, string>>;
/** Likewise for SCORM 2004, by edition (CAM 3.4.1 and 3.5). */
export declare const scorm2004: Readonly<Record<3 | 4, Readonly<Record<string, string>>>>;
