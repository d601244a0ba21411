import { ask, Refused, upload } from "./server.js";
import * as store from "./store.js";

const BATCH = 10;
const DONE_KEPT = 50;
const ALL_DONE = new Set(["accepted", "already"]);

/**
 * Reach the server: say how much waits, take the key and the package, send what waits. One tab at a time.
 * Throws `Refused` when the session is over, TypeError when there is no line; nothing is lost either way.
 */
export async function meet(where) {
  const result = await navigator.locks.request("desk-sync", { ifAvailable: true }, (lock) => (lock ? meeting(where) : null));
  return result;
}

async function meeting(where) {
  const device = await store.deviceId();
  const { own } = await store.countUnsent(where.owner);
  const before = Date.now();
  const met = await (await ask(where.contact, { method: "POST", body: { device_id: device, waiting: own } })).json();
  if (met.owner !== where.owner) throw new Refused(401, "");
  await store.takeKey(met.owner, met.seal);
  // The clock of a desk is often wrong; the hour of receipt follows the server's.
  await store.keep("skew", new Date(met.server_time).getTime() - (before + Date.now()) / 2);
  await takePackage(where);
  const sent = await sendAll(where, device);
  await store.keep(`contact:${where.owner}`, new Date().toISOString());
  return sent;
}

async function takePackage(where) {
  const known = await store.kept("package");
  const same = known?.owner === where.owner && known?.language === document.documentElement.lang;
  const answer = await ask(where.package, { headers: same ? { "If-None-Match": known.tag } : {} });
  if (answer.status === 304) return;
  const tag = answer.headers.get("ETag");
  await store.keep("package", { ...(await answer.json()), tag, owner: where.owner, language: document.documentElement.lang });
}

async function sendAll(where, device) {
  const waiting = (await store.records(where.owner)).filter(({ state }) => state === store.WAITING);
  const result = { done: 0, refused: 0 };
  for (let start = 0; start < waiting.length; start += BATCH) {
    const ready = [];
    for (const record of waiting.slice(start, start + BATCH)) ready.push(await withFiles(where, record));
    const body = { device_id: device, records: ready.map(asSent) };
    const answers = await (await ask(where.records, { method: "POST", body })).json();
    for (const answer of answers) await settle(where, ready.find(({ id }) => id === answer.id), answer, result);
  }
  return result;
}

/** Upload the files of a record; how far each is gets remembered, so that a break costs one piece. */
async function withFiles(where, record) {
  for (const paper of record.papers) {
    for (const file of paper.files ?? []) {
      if (file.stored) continue;
      const bytes = await store.fileBytes(file.id);
      if (!bytes) continue;
      const begun = async (id) => ((file.upload = id), store.saveRecord(where.owner, record));
      file.stored = await upload(where.uploads, file, bytes, file.upload, begun);
      await store.saveRecord(where.owner, record);
    }
  }
  return record;
}

function asSent(record) {
  const { id, procedure_code, definition_id, received_at, applicant, typed, delivery } = record;
  const papers = record.papers.map(({ code, files }) => ({ code, file_id: files?.[0]?.stored ?? null }));
  return { id, procedure_code, definition_id, received_at, applicant, typed, delivery, papers };
}

async function settle(where, record, answer, result) {
  if (!record) return;
  if (!ALL_DONE.has(answer.outcome)) {
    result.refused += 1;
    const { message, fields } = answer;
    return store.saveRecord(where.owner, { ...record, state: store.REFUSED, message, fields });
  }
  result.done += 1;
  const { id, code, case_id, received_at, synced_at, due_at, recomputed } = answer;
  const done = (await store.kept(`done:${where.owner}`)) ?? [];
  const line = { id, code, case_id, received_at, synced_at, due_at, recomputed, procedure: record.procedure };
  await store.keep(`done:${where.owner}`, [line, ...done.filter((other) => other.id !== id)].slice(0, DONE_KEPT));
  return store.dropRecord(id);
}
