/** The schemas that a SCORM 1.2 package carries at its root, as published, by file name (SCORM 1.2 CAM 2.3.5). */
export declare const scorm12: Readonly<Record<string, string>>;
