import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it } from "vitest";

import { openDrawing } from "../../test/open-drawing";
import { mirror, settled } from "../document";
import type { Operation, Question, ReadOnlyReason } from "../host";
import { useNavigation } from "../session/navigation";
import { showPanel, usePanel } from "../session/panel";
import { QuestionsPanel } from "./QuestionsPanel";

let performed: Operation[];

const question = (id: string, card: string, answer = ""): Question => ({
  id,
  card,
  text: `${id}?`,
  answer,
  rank: "80",
});

function open(questions: readonly Question[], readOnly: ReadOnlyReason | null = null): void {
  performed = openDrawing(
    {
      phases: { Stay: ["Arrive", "Sleep"] },
      lanes: ["Guest", "Staff"],
      cards: { "Guest/Sleep": ["rest"], "Staff/Arrive": ["greet"], "Guest/Arrive": ["park"] },
    },
    readOnly,
  );
  mirror().apply(questions.map((row) => ({ before: null, after: { table: "question", row } })));
  render(<QuestionsPanel />);
}

beforeEach(() => showPanel("questions"));

const listed = () => screen.getAllByRole("button", { name: /\?/ }).map((hit) => hit.textContent);

it("lists the questions without an answer as the map is read", () => {
  open([
    question("Which pillow", "rest"),
    question("Who greets", "greet"),
    question("Where", "park"),
    question("How long", "park", "Two minutes"),
  ]);
  expect(listed().map((text) => text.split("?")[0])).toEqual([
    "Where",
    "Who greets",
    "Which pillow",
  ]);
  expect(screen.getByRole("status").textContent).toBe("3 open questions");
});

it("goes to the card that a question is about", async () => {
  open([question("Who greets", "greet")]);
  await userEvent.click(screen.getByRole("button", { name: /Who greets/ }));
  expect(useNavigation.getState().revealed?.place).toEqual({ type: "card", card: "greet" });
});

it("takes an answer where the question stands", async () => {
  open([question("Who greets", "greet")]);
  await userEvent.click(screen.getByRole("button", { name: "Answer" }));
  await userEvent.type(screen.getByRole("textbox", { name: "Answer" }), "The porter{Enter}");
  await settled();
  expect(performed).toEqual([
    { operation: "answerQuestion", question: "Who greets", answer: "The porter" },
  ]);
});

it("says what to do where no question is open, and takes no answer in a file that can only be read", () => {
  open([]);
  expect(screen.getByText(/press Q to ask one/)).toBeTruthy();
  act(() => open([question("Who greets", "greet")], "file"));
  expect(screen.queryByRole("button", { name: "Answer" })).toBeNull();
});

it("is closed by Escape", async () => {
  open([question("Who greets", "greet")]);
  screen.getByRole("button", { name: /Who greets/ }).focus();
  await userEvent.keyboard("{Escape}");
  expect(usePanel.getState().panel).toBeNull();
});
