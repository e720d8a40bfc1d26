// What a browser keeps of a course, in the platform's page.

/** Another device, or another learner's. */
export async function forgetAll(): Promise<void> {
  localStorage.clear();
  await new Promise((resolve) => {
    const deleting = indexedDB.deleteDatabase("hocvu");
    deleting.onsuccess = deleting.onerror = deleting.onblocked = resolve;
  });
}

/** Waits until the browser's database has what its storage has: nobody logs in faster than that. */
export async function settleStorage(): Promise<void> {
  for (const key of Object.keys(localStorage).filter((name) => /^hocvu:journal:\d+$/.test(name))) {
    while ((await inDatabase(key)) !== localStorage.getItem(key)) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  }
}

function inDatabase(key: string): Promise<unknown> {
  return new Promise((resolve) => {
    const opening = indexedDB.open("hocvu");
    opening.onsuccess = () => {
      const database = opening.result;
      const request = database.transaction("hocvu").objectStore("hocvu").get(key);
      request.onsuccess = () => {
        database.close();
        resolve(request.result);
      };
    };
  });
}
