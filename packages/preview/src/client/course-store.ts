import type { CourseView } from "../course/course-view.ts";

/** The course with its keys, fetched once a version, and only when somebody looks. */
export interface CourseStore {
  /** Undefined while the course cannot be shown. */
  load(): Promise<CourseView | undefined>;
  /** Another version is shown. */
  forget(): void;
}

export function courseStore(runTime: () => string): CourseStore {
  let loading: Promise<CourseView | undefined> | undefined;
  return {
    load() {
      loading ??= fetch(`/course?run-time=${runTime()}`).then((response) =>
        response.ok ? (response.json() as Promise<CourseView>) : undefined,
      );
      return loading;
    },
    forget() {
      loading = undefined;
    },
  };
}
