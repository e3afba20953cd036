import { fireEvent, render, screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";

import { Dialog } from "./Dialog";
import { SearchField } from "./SearchField";

it("leaves the dialog around it by Escape once it is empty", () => {
  const onClose = vi.fn();
  const shown = (text: string) => (
    <Dialog title="Guide" onClose={onClose}>
      <SearchField label="Search" text={text} onChange={vi.fn()} />
    </Dialog>
  );
  const { rerender } = render(shown("poster"));
  fireEvent.keyDown(screen.getByRole("searchbox"), { key: "Escape" });
  expect(onClose).not.toHaveBeenCalled();
  rerender(shown(""));
  fireEvent.keyDown(screen.getByRole("searchbox"), { key: "Escape" });
  expect(onClose).toHaveBeenCalledOnce();
});
