/** What people call a record before it has a code. */
export const shortId = (id) => `T-${id.slice(0, 4)}-${id.slice(-6)}`.toUpperCase();

/** An instant as an input of Vietnamese wall-clock time writes it. */
export function localInput(instant) {
  return new Date(new Date(instant).getTime() + 7 * 3600e3).toISOString().slice(0, 16);
}
