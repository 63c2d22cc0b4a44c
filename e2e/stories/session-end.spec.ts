// The end of a session while somebody writes: what the relay never had stays on the page, to copy.
import { expect, INDIA, test } from "../harness/story.ts";

test("words typed while an invitation is revoked are shown as not accepted, with their text", async ({ room }) => {
  const [id, asha] = await room.meet(INDIA);
  await asha.page.context().setOffline(true);
  await asha.typeAfter("with little notice", " or none at all");
  const { invitations } = (await (await room.secretariat.send("GET", "/api/invitations")).json()) as {
    invitations: { id: string; name: string }[];
  };
  for (const { id, name } of invitations) {
    if (name === INDIA.name) await room.secretariat.send("DELETE", `/api/invitations/${id}`);
  }
  await asha.page.setViewportSize({ width: 1360, height: 400 });
  await asha.page.evaluate(() => window.scrollTo(0, 200));
  await asha.page.context().setOffline(false);
  const panel = asha.page.getByRole("region", { name: "Edits that were not accepted" });
  await expect(panel).toContainText("or none at all", { timeout: 30_000 });
  await expect(panel).toContainText("The session ended");
  await expect(panel.getByRole("button", { name: "Copy" })).toBeVisible();
  // wherever one is in the text it is said why, and what cannot be done any more is not offered
  await expect(asha.page.getByText("You were signed out.")).toBeInViewport();
  await expect(asha.text).toHaveAttribute("aria-readonly", "true");
  for (const name of ["Bold", "Undo", "Withdraw", "Comment", "Reasons", "Propose it again"])
    await expect(asha.page.getByRole("button", { name, exact: true }), name).toHaveCount(0);
  expect(await room.secretariat.export(id, "proposed")).not.toContain("or none at all");
});
