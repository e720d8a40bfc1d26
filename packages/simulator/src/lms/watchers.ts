/** Those who wait for something to have happened on a platform. */
export interface Watchers {
  /** Something has happened: all look whether it was what they wait for. */
  look(): void;
  /** Resolves once `holds` is true. Rejects after ten seconds. */
  until(what: string, holds: () => boolean): Promise<void>;
}

const PATIENCE = 10_000;

export function createWatchers(): Watchers {
  const watchers = new Set<() => void>();
  return {
    look() {
      for (const watcher of watchers) watcher();
    },
    until(what, holds) {
      return new Promise((resolve, reject) => {
        const done = () => {
          clearTimeout(timer);
          watchers.delete(look);
        };
        const look = () => {
          if (!holds()) return;
          done();
          resolve();
        };
        const timer = setTimeout(() => {
          done();
          reject(new Error(`waited in vain: ${what}`));
        }, PATIENCE);
        watchers.add(look);
        look();
      });
    },
  };
}
