import type { Fault } from "@hocvu/simulator/scorm12";

/** A synchronous request of the platform's page, as those of SCORM 1.2 are. */
export function post(address: string): void {
  const request = new XMLHttpRequest();
  request.open("POST", address, false);
  request.send();
}

/** What ails the line: to the server. */
export function setLine(fault: Fault): void {
  post(`/line?${fault === "dead line" ? "dead" : fault === "expired" ? "expired" : "none"}`);
}
