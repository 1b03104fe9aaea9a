export function createEditor() {
  throw new Error("not there yet");
}
