/** Texts whose facts have no marks yet: banks and lessons of courses. To be done, and taken out of here. */
export const unmarked: readonly string[] = [
  "can-bo/banks",
  "can-bo/lessons",
  "huong-dan/banks",
  "huong-dan/lessons",
  "nguoi-dan/banks",
  "nguoi-dan/lessons",
];
