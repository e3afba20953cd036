import { expect, it } from "vitest";

import { latin, type Press } from "./press";

const press = (key: string, code: string): Press => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
});

it("knows a letter by its key where the keyboard writes another script", () => {
  expect(latin(press("ц", "KeyW")).key).toBe("w");
  expect(latin(press("х", "BracketLeft")).key).toBe("[");
});

it("keeps the letter of a Latin layout, wherever its key is", () => {
  expect(latin(press("w", "KeyZ")).key, "a French keyboard").toBe("w");
});
