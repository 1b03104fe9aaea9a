// Which of the program's constants its first part needs: the linker leaves each in a segment of its own (.cargo/config.toml),
// and the program names it by its address.
//
// Whatever reads like an address counts as one, so that rather too many stay than one too few. The data begin behind the
// stack, at 4 MB: hardly a number is taken for an address that is none.

import { CODE, section } from "./section.js";

/**
 * Divides segments, `{name, offset, data}` in the order of their offsets, into those that a program reaches and those that
 * it doesn't. Only what never changes is taken from it.
 */
export function divide(segments, program) {
  const kept = new Set();
  const fresh = [];
  const keep = (segment) => {
    if (!segment || kept.has(segment)) return;
    kept.add(segment);
    fresh.push(segment);
  };
  const end = segments.at(-1).offset + segments.at(-1).data.length;
  const see = (address) => {
    if (address < segments[0].offset || address >= end) return;
    const at = holder(segments, address);
    keep(segments[at]);
    // An address that is nobody's beginning may be meant to be counted on from, into the next one.
    if (address !== segments[at].offset) keep(segments[at + 1]);
  };
  for (const segment of segments) if (!segment.name.startsWith(".rodata")) keep(segment);
  numbers(section(program, CODE)).forEach(see);
  while (fresh.length) words(fresh.pop()).forEach(see);
  return { reached: segments.filter((it) => kept.has(it)), unreached: segments.filter((it) => !kept.has(it)) };
}

/** The place of the last segment that begins at an address or before it. */
function holder(segments, address) {
  let [low, high] = [0, segments.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (segments[middle].offset <= address) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** All that could be a number of four bytes in code, as WebAssembly writes numbers (LEB128): addresses of 2 to 256 MB. */
function numbers(code) {
  const found = new Set();
  for (let at = 0; at + 3 < code.length; at++) {
    if (code[at] & code[at + 1] & code[at + 2] & ~code[at + 3] & 128) {
      found.add((code[at] & 127) | ((code[at + 1] & 127) << 7) | ((code[at + 2] & 127) << 14) | (code[at + 3] << 21));
    }
  }
  return found;
}

/** The words of a segment that stand where a pointer may stand. */
function words({ offset, data }) {
  const view = new DataView(data.buffer, data.byteOffset, data.length);
  const found = [];
  for (let at = -offset & 3; at + 4 <= data.length; at += 4) found.push(view.getUint32(at, true));
  return found;
}

/** One segment in place of some, with zeros between them. */
export function joined(segments) {
  const [{ offset }] = segments;
  const last = segments.at(-1);
  const data = new Uint8Array(last.offset + last.data.length - offset);
  for (const segment of segments) data.set(segment.data, segment.offset - offset);
  return { name: "data", offset, data };
}
