// The files of a session in the browser's own file store: a folder for each session, a file in it for each path. Loaded when a
// program or a person wants files. A session is a tab's; it outlasts reloading and going away for a while, not the tab.

const ALL = "mesero-files";
const SESSION = "mesero.session";
const LEFT = "mesero.left";
const KEPT_MS = 2 * 24 * 60 * 60 * 1000;

/** A path as a name in the store, and back; folders end with a slash. */
const named = encodeURIComponent;
const path = decodeURIComponent;

/** Opens the session's folder; throws where a page may keep nothing, and in another page, whose frames would share it. */
export async function openStore() {
  if (window.top !== window.self || !FileSystemFileHandle.prototype.createWritable) throw new Error("nothing is kept here");
  const root = await navigator.storage.getDirectory();
  const all = await root.getDirectoryHandle(ALL, { create: true });
  const session = sessionStorage.getItem(SESSION) ?? crypto.randomUUID();
  sessionStorage.setItem(SESSION, session);
  localStorage.setItem(`${SESSION}.${session}`, Date.now());
  await forgetOthers(all, session);
  return new Store(await all.getDirectoryHandle(session, { create: true }));
}

/** Removes what sessions left that nobody has come back to. */
async function forgetOthers(all, session) {
  for (const other of await names(all)) {
    const used = Number(localStorage.getItem(`${SESSION}.${other}`));
    if (other === session || Date.now() - used < KEPT_MS) continue;
    await all.removeEntry(other, { recursive: true });
    localStorage.removeItem(`${SESSION}.${other}`);
  }
}

async function names(folder) {
  const names = [];
  for await (const name of folder.keys()) names.push(name);
  return names;
}

class Store {
  constructor(folder) {
    this.folder = folder;
  }

  /** All that is there: paths, bytes, and the time that each was written, in milliseconds. */
  async entries() {
    await this.takeInLeft();
    const entries = [];
    for (const name of await names(this.folder)) {
      const file = await (await this.folder.getFileHandle(name)).getFile();
      entries.push([path(name), new Uint8Array(await file.arrayBuffer()), file.lastModified]);
    }
    return entries;
  }

  async write(path, bytes) {
    sessionStorage.removeItem(LEFT);
    await this.put(path, bytes);
  }

  async put(path, bytes) {
    const file = await this.folder.getFileHandle(named(path), { create: true });
    const writable = await file.createWritable();
    await writable.write(bytes);
    await writable.close();
  }

  async remove(path) {
    sessionStorage.removeItem(LEFT);
    await this.folder.removeEntry(named(path));
  }

  /**
   * The page goes away and can't wait for the store: what is not in it yet is left where the page finds it when it comes back.
   * @param gone paths to forget
   * @param changed paths and bytes
   */
  leave(gone, changed) {
    const letters = (bytes) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
    try {
      sessionStorage.setItem(LEFT, JSON.stringify([gone, changed.map(([path, bytes]) => [path, btoa(letters(bytes))])]));
    } catch {
      // Full: these files are as old as the store has them.
    }
  }

  async takeInLeft() {
    const left = sessionStorage.getItem(LEFT);
    if (!left) return;
    const [gone, changed] = JSON.parse(left);
    for (const path of gone) await this.folder.removeEntry(named(path)).catch(() => {}); // it may never have come there
    for (const [path, text] of changed) await this.put(path, Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)));
    sessionStorage.removeItem(LEFT);
  }
}
