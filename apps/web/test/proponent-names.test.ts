// Names for codes that are spoken.
import { expect, test } from "vitest";
import { namedCode, proponentName } from "../src/resolution/proponent-names.ts";

test("administrations by country, in the language of the interface; groups by their own name; other codes as they are", () => {
  expect(["IND", "J", "KEN", "B", "G", "SUI"].map((code) => proponentName(code, "en"))).toEqual([
    "India",
    "Japan",
    "Kenya",
    "Brazil",
    "United Kingdom",
    "Switzerland",
  ]);
  expect(["HOL", "D", "AFS"].map((code) => proponentName(code, "fr"))).toEqual([
    "Pays-Bas",
    "Allemagne",
    "Afrique du Sud",
  ]);
  expect(["ECP", "ACP", "XYZ", "Z", "FRA"].map((code) => proponentName(code, "en"))).toEqual([
    "CEPT",
    "APT",
    "XYZ",
    "Z",
    "FRA",
  ]);
  expect(namedCode("ECP", "en")).toBe("CEPT (ECP)");
  expect(namedCode("RCC", "en")).toBe("RCC");
});
