/** The parts of a response: the ids of all that was chosen. */
export function partsOf(response: string): readonly string[] {
  return response === "" ? [] : response.split("[,]");
}

/** Whether responses of this type name what was chosen. SCORM 1.2 parts them by commas, which readers even out. */
export function namesChoices(type: string): boolean {
  return type === "choice" || type === "true-false";
}
