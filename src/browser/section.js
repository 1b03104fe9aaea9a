/** The number of the section that holds the functions' bodies. */
export const CODE = 10;

/** Reads a number as WebAssembly writes it (LEB128), from `bytes` at `at`: the number, and where it ends. */
export function number(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++];
    value += (byte & 127) * 2 ** shift;
    if (byte < 128) return [value, at];
  }
}

/** What a section of a program holds, by its number (the WebAssembly specification, 5.5.2). */
export function section(program, wanted) {
  for (let at = 8; at < program.length; ) {
    const id = program[at];
    const [size, start] = number(program, at + 1);
    if (id === wanted) return program.subarray(start, start + size);
    at = start + size;
  }
  return program.subarray(0, 0);
}
