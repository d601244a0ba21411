import { Environment } from "@marcbachmann/cel-js";

/**
 * Conditions of a definition (CEL) over what has been typed so far. They only decide what is shown here; the
 * server reads and judges the same inputs again when they are sent.
 */
const environment = new Environment({ unlistedVariablesAreDyn: true, homogeneousAggregateLiterals: false });
const compiled = new Map();
const UNREADABLE = Symbol("unreadable");

export function holds(condition, names) {
  if (condition === undefined) return true;
  if (typeof condition === "boolean") return condition;
  const found = evaluate(condition, names);
  // What this script cannot read is shown rather than hidden; an answer still missing makes it false.
  return found === UNREADABLE || found === true;
}

/** An amount of đồng: a number, or CEL giving one; null while the answers do not tell yet. */
export function amountOf(amount, names) {
  if (typeof amount === "number") return amount;
  const found = evaluate(amount, names);
  return typeof found === "bigint" || typeof found === "number" ? Number(found) : null;
}

function evaluate(source, names) {
  if (!compiled.has(source)) compiled.set(source, compile(source));
  const read = compiled.get(source);
  if (read === UNREADABLE) return UNREADABLE;
  try {
    return read({ answers: {}, row: {}, flags: [], case: {}, ...names });
  } catch {
    return undefined;
  }
}

function compile(source) {
  try {
    return environment.parse(source);
  } catch {
    return UNREADABLE;
  }
}

const READERS = {
  boolean: (values) => ({ yes: true, no: false })[values[0]],
  choices: (values) => (values.length ? values : undefined),
  number: ([typed], field) => number(typed, field.decimals ?? 0),
  money: ([typed]) => number(typed, 0),
  date: ([typed]) => day(typed),
  partial_date: ([typed]) => day(typed),
};

/** The answers of a form as conditions see them, from the inputs by name. */
export function answersOf(fields, typed) {
  const answers = {};
  for (const field of fields) {
    const value = field.type === "group" ? rowsOf(field, typed) : valueOf(field, field.key, typed);
    if (value !== undefined) answers[field.key] = value;
  }
  return answers;
}

export function valueOf(field, name, typed) {
  if (field.type === "address") return addressOf(name, typed);
  const values = (typed[name] ?? []).map((value) => value.trim()).filter(Boolean);
  if (!values.length) return undefined;
  return (READERS[field.type] ?? (([first]) => first.normalize("NFC")))(values, field);
}

function addressOf(name, typed) {
  const area = typed[`${name}.area`]?.[0];
  return area ? { area, line: typed[`${name}.line`]?.[0] ?? "" } : undefined;
}

function rowsOf(group, typed) {
  const rows = rowNumbers(group.key, typed).map((number) => {
    const row = {};
    for (const part of group.repeat.fields) {
      const value = valueOf(part, `${group.key}.${number}.${part.key}`, typed);
      if (value !== undefined) row[part.key] = value;
    }
    return row;
  });
  const told = rows.filter((row) => Object.keys(row).length);
  return told.length ? told : undefined;
}

export function rowNumbers(key, typed) {
  const found = Object.keys(typed).map((name) => name.match(new RegExp(`^${key}\\.([0-9]{1,3})\\.`))?.[1]);
  return [...new Set(found.filter(Boolean))].map(Number).sort((one, other) => one - other);
}

function number(typed, decimals) {
  const plain = decimals ? typed.replace(/\.(?=\d{3}(\D|$))/g, "").replace(",", ".") : typed.replace(/[.,' ]/g, "");
  if (!/^[+-]?\d+(\.\d+)?$/.test(plain)) return undefined;
  return decimals ? Number(plain) : BigInt(plain);
}

function day(typed) {
  const found = typed.match(/^(\d{1,2})\D+(\d{1,2})\D+(\d{4})$/) ?? typed.match(/^(\d{2})(\d{2})(\d{4})$/);
  return found ? `${found[3]}-${found[2].padStart(2, "0")}-${found[1].padStart(2, "0")}` : typed;
}
