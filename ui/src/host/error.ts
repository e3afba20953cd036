import type { CommandError, ErrorCode } from "./bindings";

/** A command that was refused. The catalogue words it: `error.<code>` with the details as values. */
export class HostError extends Error {
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, string>>;

  constructor({ code, details }: CommandError) {
    super(code);
    this.name = "HostError";
    this.code = code;
    this.details = details;
  }
}

function isCommandError(value: unknown): value is CommandError {
  return typeof value === "object" && value !== null && "code" in value && "details" in value;
}

/** What a command rejected with; what is no answer of a command is the app's own mistake. */
export function asHostError(problem: unknown): HostError {
  if (isCommandError(problem)) return new HostError(problem);
  return new HostError({ code: "internal", details: { reason: String(problem) } });
}
