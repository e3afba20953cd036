import { beforeEach, expect, it, vi } from "vitest";

import { type Change, host, HostError, type OpenedProject } from "../host";
import { useNotices } from "../notices";
import { limitUndo, onChange, perform, showProject, takeChange, undo, useDocument } from ".";
import { newRecord } from "../../test/records";

const opened: OpenedProject = {
  document: 1,
  path: "/Hotel.sightline",
  readOnly: null,
  records: [newRecord("project", { id: "p", title: "Hotel" })],
  revision: 10,
  undo: { undo: null, redo: null },
  notices: [],
};

function renamed(revision: number, title: string): Change {
  return {
    revision,
    diff: [{ before: null, after: newRecord("project", { id: "p", title }) }],
    scene: null,
    undo: { undo: "renameProject", redo: null },
    notices: [],
  };
}

const title = () => useDocument.getState().mirror.project()?.title;

beforeEach(() => {
  useNotices.setState({ notices: [] });
  showProject(opened);
});

it("shows what was performed once the document has acknowledged it, and says that it is saved", async () => {
  vi.spyOn(host, "apply").mockResolvedValue(renamed(11, "Inn"));
  const performed = perform({ operation: "renameProject", title: "Inn" });
  expect(title(), "nothing runs ahead of the disk").toBe("Hotel");
  expect(useDocument.getState().pending).toBe(1);
  await performed;
  expect(title()).toBe("Inn");
  expect(useDocument.getState()).toMatchObject({ pending: 0, undo: { undo: "renameProject" } });
  expect(useDocument.getState().savedAt).toBeInstanceOf(Date);
});

it("sends operations in the order in which they were asked for, one after the other", async () => {
  const begun: string[] = [];
  const release: (() => void)[] = [];
  vi.spyOn(host, "apply").mockImplementation((_, operation) => {
    begun.push(operation.operation);
    return new Promise((resolve) => release.push(() => resolve(renamed(begun.length + 10, "x"))));
  });
  const first = perform({ operation: "renameProject", title: "a" });
  const second = perform({ operation: "deleteStep", step: "s" });
  await vi.waitFor(() => expect(begun).toEqual(["renameProject"]));
  release[0]?.();
  await first;
  await vi.waitFor(() => expect(begun).toEqual(["renameProject", "deleteStep"]));
  release[1]?.();
  await second;
});

it("drops a change that is not newer than what it knows", () => {
  takeChange(renamed(12, "Inn"));
  takeChange(renamed(12, "Motel"));
  takeChange(renamed(11, "Hostel"));
  expect(title()).toBe("Inn");
});

it("tells the person of a refusal, answers nothing, and goes on with the next operation", async () => {
  vi.spyOn(host, "apply")
    .mockRejectedValueOnce(new HostError({ code: "internal", details: { reason: "why" } }))
    .mockResolvedValueOnce(renamed(11, "Inn"));
  const refused = perform({ operation: "renameProject", title: "Motel" });
  const accepted = perform({ operation: "renameProject", title: "Inn" });
  expect(await refused).toBeNull();
  expect(await accepted).not.toBeNull();
  expect(useNotices.getState().notices).toMatchObject([
    { kind: "problem", message: "error.internal" },
  ]);
  expect(useNotices.getState().notices[0]?.values()).toEqual({ reason: "why" });
  expect(title()).toBe("Inn");
});

it("asks for no undo where there is nothing to take back", async () => {
  const asked = vi.spyOn(host, "undo");
  expect(await undo()).toBeNull();
  expect(asked).not.toHaveBeenCalled();
});

it("lets listeners see the records as they are after the change", () => {
  const seen: unknown[] = [];
  const stop = onChange(() => seen.push(title()));
  takeChange(renamed(11, "Inn"));
  stop();
  takeChange(renamed(12, "Motel"));
  expect(seen).toEqual(["Inn"]);
});

it("tells what came with a change", () => {
  const notice = { code: "backupFailed", details: { file: "/backups" } } as const;
  takeChange({ ...renamed(11, "Inn"), notices: [notice] });
  expect(useNotices.getState().notices).toMatchObject([{ message: "notice.backupFailed" }]);
});

it("reaches no further back than where somebody began, while that is wished for", async () => {
  vi.spyOn(host, "apply").mockResolvedValue(renamed(12, "Inn"));
  const undone = vi.spyOn(host, "undo");
  undone.mockResolvedValue({
    ...renamed(13, "Hotel"),
    undo: { undo: "renameProject", redo: "renameProject" },
  });
  takeChange(renamed(11, "Hotel"));
  const release = limitUndo();
  await undo();
  expect(undone, "what was done before is another's").not.toHaveBeenCalled();
  await perform({ operation: "renameProject", title: "Inn" });
  await undo();
  await undo();
  expect(undone, "what she did herself is taken back").toHaveBeenCalledTimes(1);
  expect(useDocument.getState().undo).toEqual({ undo: null, redo: "renameProject" });
  release();
  expect(useDocument.getState().undo).toEqual({ undo: "renameProject", redo: "renameProject" });
});
