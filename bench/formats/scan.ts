// The floor of reading a Word file: everything unpacked and every element of the document looked at, nothing kept.
import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { SaxesParser } from "saxes";

const parts = unzipSync(readFileSync(process.argv[2] ?? ""));
const parser = new SaxesParser();
let elements = 0;
parser.on("opentag", () => {
  elements++;
});
parser.write(new TextDecoder().decode(parts["word/document.xml"])).close();
console.log(elements);
