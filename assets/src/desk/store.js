/**
 * What the browser keeps for the hours without a line, in IndexedDB. Records and files are sealed (AES-GCM) with
 * a key of the officer on this machine; the key cannot be read out, and goes with the sign-out. Definitions of
 * procedures are public and lie open.
 */
const NAME = "desk";
const VERSION = 1;
const STORES = ["keys", "records", "files", "kept"];
export const WAITING = "waiting";
export const REFUSED = "refused";

let opened = null;

function database() {
  opened ??= new Promise((done, failed) => {
    const asked = indexedDB.open(NAME, VERSION);
    asked.onupgradeneeded = () => STORES.forEach((name) => asked.result.createObjectStore(name));
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => failed(asked.error);
  });
  return opened;
}

async function run(store, mode, act) {
  const db = await database();
  return new Promise((done, failed) => {
    const transaction = db.transaction(store, mode);
    const asked = act(transaction.objectStore(store));
    transaction.oncomplete = () => done(asked.result);
    transaction.onerror = transaction.onabort = () => failed(transaction.error);
  });
}

const get = (store, key) => run(store, "readonly", (rows) => rows.get(key));
const put = (store, key, value) => run(store, "readwrite", (rows) => rows.put(value, key));
const drop = (store, key) => run(store, "readwrite", (rows) => rows.delete(key));
const all = (store) => run(store, "readonly", (rows) => rows.getAll());

export const kept = (name) => get("kept", name);
export const keep = (name, value) => put("kept", name, value);

/** The machine's own name: made once, says nothing about anybody. */
export async function deviceId() {
  const known = await kept("device");
  if (known) return known;
  const made = crypto.randomUUID();
  await keep("device", made);
  return made;
}

/** Take the key the server derives for this officer and machine; the same at each sign-in. */
export async function takeKey(owner, seal) {
  const bytes = Uint8Array.from(atob(seal), (letter) => letter.charCodeAt(0));
  await put("keys", owner, await crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]));
}

export const hasKey = async (owner) => Boolean(await get("keys", owner));

async function sealed(owner, id, bytes) {
  const key = await get("keys", owner);
  if (!key) throw new Error("locked");
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return { iv, bytes: await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: text(id) }, key, bytes) };
}

async function unsealed(owner, id, { iv, bytes }) {
  const key = await get("keys", owner);
  if (!key) throw new Error("locked");
  return crypto.subtle.decrypt({ name: "AES-GCM", iv, additionalData: text(id) }, key, bytes);
}

const text = (value) => new TextEncoder().encode(value);

/** Keep a record: `state` and the hour lie open so that they can be counted, all else is sealed. */
export async function saveRecord(owner, record) {
  const { id, state, received_at: at } = record;
  await put("records", id, { id, owner, state, at, sealed: await sealed(owner, id, text(JSON.stringify(record))) });
}

/** The officer's records, oldest first; those that cannot be opened are left out. */
export async function records(owner) {
  const rows = (await all("records")).filter((row) => row.owner === owner);
  const found = await Promise.all(rows.map((row) => opening(row)));
  return found.filter(Boolean).sort((one, other) => one.received_at.localeCompare(other.received_at));
}

async function opening(row) {
  try {
    return JSON.parse(new TextDecoder().decode(await unsealed(row.owner, row.id, row.sealed)));
  } catch {
    return null;
  }
}

/** How many records have no code yet: this officer's, and those of others on this machine. */
export async function countUnsent(owner) {
  const rows = await all("records");
  const own = rows.filter((row) => row.owner === owner).length;
  return { own, others: rows.length - own };
}

export async function dropRecord(id) {
  const files = (await all("files")).filter((file) => file.record === id);
  await Promise.all(files.map((file) => drop("files", file.id)));
  await drop("records", id);
}

export async function saveFile(owner, record, file) {
  const id = crypto.randomUUID();
  const bytes = await sealed(owner, id, await file.arrayBuffer());
  await put("files", id, { id, record, owner, sealed: bytes });
  return { id, name: file.name, type: file.type, size: file.size };
}

export async function fileBytes(id) {
  const row = await get("files", id);
  return row ? new Blob([await unsealed(row.owner, id, row.sealed)]) : null;
}

/** Signing out: the key goes; what is not sent yet stays sealed until the same officer signs in again. */
export async function lock(owner) {
  await drop("keys", owner);
}
