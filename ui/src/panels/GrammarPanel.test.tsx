import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";

import { openDrawing } from "../../test/open-drawing";
import { mirror, settled } from "../document";
import { type Finding, host, type Operation } from "../host";
import { useNavigation } from "../session/navigation";
import { GrammarPanel } from "./GrammarPanel";

let performed: Operation[];

const unsupported: Finding = {
  rule: "unsupported-customer-action",
  place: { type: "card", card: "park" },
  exemption: null,
};
const untimed = (step: string): Finding => ({
  rule: "untimed-step",
  place: { type: "step", step },
  exemption: null,
});

function open(findings: Finding[]): void {
  performed = openDrawing({
    phases: { Stay: Array.from({ length: 10 }, (_, index) => `Step ${index}`) },
    lanes: ["Guest"],
    cards: { "Guest/Step 0": ["park"] },
  });
  const row = {
    id: "known",
    rule: "untimed-step",
    step: "Step 1",
    card: null,
    link: null,
    reason: "Nobody waits here",
  } as const;
  mirror().apply([{ before: null, after: { table: "exemption", row } }]);
  vi.spyOn(host, "checkGrammar").mockResolvedValue(findings);
  render(<GrammarPanel />);
}

it("says each breach in a sentence that goes to its place", async () => {
  open([unsupported, untimed("Step 2")]);
  const sentence = await screen.findByRole("button", { name: /park/ });
  expect(screen.getByRole("status").textContent).toContain("2");
  await userEvent.click(sentence);
  expect(useNavigation.getState().revealed?.place).toEqual({ type: "card", card: "park" });
});

it("sets a breach aside with a reason", async () => {
  open([unsupported]);
  await userEvent.click(await screen.findByRole("button", { name: "Set aside" }));
  await userEvent.type(screen.getByRole("textbox"), "Guests park on their own{Enter}");
  await settled();
  expect(performed).toEqual([
    {
      operation: "setAside",
      rule: "unsupported-customer-action",
      place: { type: "card", card: "park" },
      reason: "Guests park on their own",
    },
  ]);
});

it("keeps what was set aside with its reason, and checks it again when asked", async () => {
  open([{ ...untimed("Step 1"), exemption: "known" }]);
  expect((await screen.findByText(/Nobody waits here/)).textContent).toContain("Nobody waits here");
  expect(screen.getByRole("status").textContent, "it counts as no open finding").not.toContain("1");
  await userEvent.click(screen.getByRole("button", { name: "Check again" }));
  await settled();
  expect(performed).toEqual([{ operation: "checkAgain", exemption: "known" }]);
});

it("shows the first of many and the others when asked", async () => {
  open(Array.from({ length: 10 }, (_, index) => untimed(`Step ${index}`)));
  const sentences = () => screen.getAllByRole("button", { name: /Step \d/ }).length;
  await screen.findAllByRole("button", { name: /Step \d/ });
  const shown = sentences();
  expect(shown, "a map in the making breaks a rule at every step").toBeLessThan(10);
  await userEvent.click(screen.getByRole("button", { name: "Show 2 more" }));
  expect(sentences()).toBe(10);
});
