import { vi } from "vitest";

import { showProject } from "../src/document";
import { host, type Operation, type ReadOnlyReason } from "../src/host";
import { useNavigation } from "../src/session/navigation";
import { MAP, drawnRecords, type Drawing } from "./drawn-map";

/**
 * Opens a project with one drawn map, which is in view. Answers the list of operations that are performed
 * from now on: they are acknowledged, and change nothing.
 */
export function openDrawing(drawing: Drawing, readOnly: ReadOnlyReason | null = null): Operation[] {
  const performed: Operation[] = [];
  vi.spyOn(host, "apply").mockImplementation((_, operation) => {
    performed.push(operation);
    return Promise.resolve({
      revision: performed.length,
      diff: [],
      scene: null,
      undo: { undo: operation.operation, redo: null },
      notices: [],
    });
  });
  showProject({
    document: 1,
    path: "/Hotel.sightline",
    readOnly,
    records: drawnRecords(drawing),
    revision: 0,
    undo: { undo: null, redo: null },
    notices: [],
  });
  useNavigation.setState({ map: MAP });
  return performed;
}
