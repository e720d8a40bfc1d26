import { get } from "node:http";
import { get as getSecurely } from "node:https";
import { text } from "node:stream/consumers";

const PATIENCE = 10_000;

/** The JSON at `url`; redirects are not followed. `ca` (PEM) is trusted besides. */
export function fetchJson(url: string, ca?: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const secure = url.startsWith("https:");
    const options = { headers: { accept: "application/json" }, ...(ca && secure ? { ca } : {}) };
    const request = (secure ? getSecurely : get)(url, options, (response) => {
      if (response.statusCode !== 200) {
        response.resume();
        return reject(new Error(`${url} answered ${response.statusCode}`));
      }
      text(response)
        .then((body) => resolve(JSON.parse(body)))
        .catch(reject);
    });
    request.setTimeout(PATIENCE, () => request.destroy(new Error(`${url} did not answer`)));
    request.on("error", reject);
  });
}
