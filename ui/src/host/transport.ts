import { invoke as throughTheWindow, isTauri } from "@tauri-apps/api/core";

import { asHostError } from "./error";

/** Calls one command by the name that the Rust side gives it. Rejects with what the command answered. */
type Transport = (command: string, args: object) => Promise<unknown>;

/** The devserver answers the same commands on the page's own origin. */
async function overHttp(command: string, args: object): Promise<unknown> {
  const response = await fetch(`/command/${command}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(args),
  });
  const answer: unknown = await response.json();
  if (!response.ok) throw answer;
  return answer;
}

/** The desktop shell's bridge in its window; HTTP in a plain browser beside the devserver. */
const transport: Transport = isTauri()
  ? (command, args) => throughTheWindow(command, { ...args })
  : overHttp;

/** What the generated bindings call. Rejects with a `HostError` and with nothing else. */
export async function invoke<Answer>(command: string, args: object = {}): Promise<Answer> {
  try {
    return (await transport(command, args)) as Answer;
  } catch (problem) {
    throw asHostError(problem);
  }
}
