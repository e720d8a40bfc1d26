/** Texts whose facts have no marks yet: whole courses, or a course's lessons without its banks. To be done, and taken out of here. */
export const unmarked: readonly string[] = [
  "can-bo/banks",
  "can-bo/lessons",
  "cuoc-thi/lessons",
  "huong-dan/banks",
  "huong-dan/lessons",
  "nguoi-dan/banks",
  "nguoi-dan/lessons",
  "to-cong-nghe-so/lessons",
];
