// Addresses and the pages they name.
import { describe, expect, test } from "vitest";
import { draftPath, parseRoute, resolutionPath } from "../src/router.tsx";

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
