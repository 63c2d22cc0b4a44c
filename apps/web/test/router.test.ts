// Addresses and the pages they name.
import { describe, expect, test } from "vitest";
import { draftPath, parsePlace, parseRoute, parseView, resolutionPath, viewQuery } from "../src/router.tsx";

describe("the page of an address", () => {
  test.each([
    ["/", { page: "resolutions" }],
    ["/join", { page: "join" }],
    ["/join/", { page: "join" }],
    ["/people", { page: "people" }],
    ["/resolutions/r1", { page: "resolution", id: "r1" }],
    ["/resolutions/r1/draft", { page: "draft", id: "r1" }],
    ["/resolutions", { page: "nowhere" }],
    ["/resolutions/r1/other", { page: "nowhere" }],
    ["/resolutions/r1/draft/x", { page: "nowhere" }],
    ["/resolutions/%E0%A4%A", { page: "nowhere" }],
    ["/people/1", { page: "nowhere" }],
  ])("%s", (path, route) => expect(parseRoute(path)).toEqual(route));

  test("an id comes back from its own address, whatever is in it", () => {
    for (const id of ["r1", "a b", "ä/ö", "50%"]) {
      expect(parseRoute(resolutionPath(id))).toEqual({ page: "resolution", id });
      expect(parseRoute(draftPath(id))).toEqual({ page: "draft", id });
    }
  });
});

describe("what an address says of a resolution", () => {
  test("a view comes back from its own address", () => {
    for (const view of [
      { kind: "markup" },
      { kind: "base" },
      { kind: "agreed" },
      { kind: "proposed" },
      { kind: "changed" },
      { kind: "sides" },
      { kind: "as", proponents: ["IND", "ECP"] },
      { kind: "as", proponents: [] },
    ] as const) {
      expect(parseView(viewQuery(view))).toEqual(view);
    }
    expect(viewQuery({ kind: "as", proponents: ["IND", "ECP"] })).toBe("?view=as:IND,ECP");
  });

  test.each(["", "?view=", "?view=nothing", "?other=base"])("%s is all changes", (search) =>
    expect(parseView(search)).toEqual({ kind: "markup" }),
  );

  test("a proponent is named once, and nothing that is no code", () => {
    expect(parseView("?view=as:IND,IND,%3Cb%3E,ECP")).toEqual({ kind: "as", proponents: ["IND", "ECP"] });
  });

  test("the end of an address names a change or a clause, or nothing", () => {
    expect(parsePlace("#12:0")).toBe("12:0");
    for (const hash of ["", "#", "#text", "#12", "#12:0x"]) expect(parsePlace(hash)).toBeUndefined();
  });
});
