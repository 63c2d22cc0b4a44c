// What the objects of a resolution show, and the pictures in them. A picture goes out as what its bytes are, and as nothing that runs.

import { PICTURE_TYPES } from "@concord/formats";
import { MAY_READ } from "../policies.ts";
import type { Relay } from "../relay.ts";
import { type Answer, json, notFound } from "./answer.ts";
import { forRoles, type Route } from "./route.ts";

/** Nothing is fetched or run by what is opened as a page of its own. */
const INERT = "default-src 'none'; sandbox";

export function objectRoutes(relay: Relay): Route[] {
  return [
    forRoles(MAY_READ, "get", "/api/resolutions/:id/objects", async ({ params }) => {
      const found = await relay.catalogue.find(params.id ?? "");
      if (found?.state !== "open") return notFound("resolution");
      return json(200, { objects: await relay.sources.objects(found.id) });
    }),

    forRoles(MAY_READ, "get", "/api/resolutions/:id/pictures/:picture", async ({ params }): Promise<Answer> => {
      const picture = await relay.sources.picture(params.id ?? "", params.picture ?? "");
      if (!picture || !PICTURE_TYPES.includes(picture.mime)) return notFound("picture");
      const headers = {
        "Content-Security-Policy": INERT,
        "Content-Disposition": "inline",
        // Its address is its content; but only who is signed in may have it.
        "Cache-Control": "private, max-age=31536000, immutable",
      };
      return { status: 200, type: picture.mime, body: picture.bytes, headers };
    }),
  ];
}
