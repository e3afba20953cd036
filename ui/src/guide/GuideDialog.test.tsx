import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it } from "vitest";

import { registerCommands, watchKeys } from "../commands";
import { everyCommand } from "../everyCommand";
import { closeGuide, useGuide } from "../session/guide";
import { closeOverlay, showOverlay } from "../session/overlay";
import { shellCommands } from "../shell/commands";
import { Guide } from ".";

beforeEach(() => {
  const stops = [registerCommands(shellCommands), watchKeys(window)];
  return () => {
    stops.forEach((stop) => stop());
    closeGuide();
    closeOverlay();
  };
});

/** Opens the guide as a person does. */
async function pressF1() {
  const user = userEvent.setup();
  render(<Guide commands={everyCommand} />);
  await user.keyboard("{F1}");
  await screen.findByRole("dialog", { name: "Guide" });
  return user;
}

const chapterTitle = () => screen.getByRole("heading", { level: 3 }).textContent;

it("opens by F1 at the chapter that helps where the person is", async () => {
  showOverlay("exportMap");
  await pressF1();
  expect(chapterTitle()).toBe("Export and print");
});

it("says the keys that a command has", async () => {
  showOverlay("shortcuts");
  await pressF1();
  const zoom = screen.getByText(/shows the whole map/u).closest("li");
  expect(zoom?.textContent).toContain("Ctrl9");
});

it("turns to a chapter from the contents, by the arrows and Enter", async () => {
  const user = await pressF1();
  const contents = screen.getByRole("navigation", { name: "Contents" });
  within(contents).getByRole("button", { name: "Your first map" }).focus();
  await user.keyboard("{ArrowDown}{ArrowDown}{Enter}");
  expect(chapterTitle()).toBe("Lines and fail points");
  expect(
    within(contents).getByRole("button", { name: "Lines and fail points" }).ariaCurrent,
  ).not.toBeNull();
});

it("searches all chapters and turns to what was found", async () => {
  const user = await pressF1();
  await user.type(screen.getByRole("searchbox"), "poster");
  expect(screen.getByRole("status").textContent).toMatch(/place/u);
  await user.keyboard("{Enter}");
  expect(chapterTitle()).toBe("Export and print");
});

it("keeps its keys to itself: none means anything to what lies below", async () => {
  const user = await pressF1();
  await user.keyboard("?");
  expect(screen.queryByRole("dialog", { name: "Keyboard shortcuts" })).toBeNull();
  expect(useGuide.getState().chapter).not.toBeNull();
});

it("leaves a dialog below it as it is", async () => {
  showOverlay("settings");
  const user = await pressF1();
  await user.click(screen.getByRole("button", { name: "Close" }));
  await waitFor(() => expect(useGuide.getState().chapter).toBeNull());
});
