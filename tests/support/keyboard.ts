// The keyboard of the real window: what a person types, into whatever has the focus.

import { Key, type WebDriver } from "selenium-webdriver";

export interface Keyboard {
  /** Types a text, character by character. */
  type(text: string): Promise<void>;
  /** Presses keys one after the other, each as `Control+Shift+z` or `ArrowDown`. */
  press(...keys: string[]): Promise<void>;
}

const NAMED: Readonly<Record<string, string>> = {
  Alt: Key.ALT,
  ArrowDown: Key.ARROW_DOWN,
  ArrowLeft: Key.ARROW_LEFT,
  ArrowRight: Key.ARROW_RIGHT,
  ArrowUp: Key.ARROW_UP,
  Control: Key.CONTROL,
  Delete: Key.DELETE,
  End: Key.END,
  Enter: Key.ENTER,
  Escape: Key.ESCAPE,
  F2: Key.F2,
  Home: Key.HOME,
  Shift: Key.SHIFT,
  Tab: Key.TAB,
};

export function keyboardOf(driver: WebDriver): Keyboard {
  return {
    type: (text) => driver.actions().sendKeys(text).perform(),
    async press(...keys) {
      for (const chord of keys) {
        const parts = chord.split("+").map((part) => NAMED[part] ?? part);
        const actions = driver.actions();
        for (const part of parts) actions.keyDown(part);
        for (const part of parts.toReversed()) actions.keyUp(part);
        await actions.perform();
      }
    },
  };
}
