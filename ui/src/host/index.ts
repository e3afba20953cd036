// The only door to the Rust side. Everything else on the page imports from here.

import type * as contract from "./contract";
import { transport } from "./transport";

export type * from "./contract";
export { fontFiles } from "./fonts";

/** A command that was refused. The catalogue words it: `error.<code>` with the details as values. */
export class HostError extends Error {
  readonly code: contract.ErrorCode;
  readonly details: Readonly<Record<string, string>>;

  constructor({ code, details }: contract.CommandError) {
    super(code);
    this.name = "HostError";
    this.code = code;
    this.details = details;
  }
}

function isCommandError(value: unknown): value is contract.CommandError {
  return typeof value === "object" && value !== null && "code" in value && "details" in value;
}

async function call<Answer>(command: string, args: object = {}): Promise<Answer> {
  try {
    return (await transport(command, args)) as Answer;
  } catch (problem) {
    if (isCommandError(problem)) throw new HostError(problem);
    throw new HostError({ code: "internal", details: { reason: String(problem) } });
  }
}

/** The commands. Each rejects with a {@link HostError} and with nothing else. */
export const host = {
  start: () => call<contract.StartState>("start"),
  saveSettings: (settings: contract.Settings) => call<null>("save_settings", { settings }),
  createProject: (language: contract.Language) =>
    call<contract.OpenedProject>("create_project", { language }),
  createSample: (sample: contract.SampleName) =>
    call<contract.OpenedProject>("create_sample", { sample }),
  openProject: (path: string) => call<contract.OpenedProject>("open_project", { path }),
  chooseProject: () => call<contract.OpenedProject | null>("choose_project"),
  closeProject: (document: number) => call<null>("close_project", { document }),
  recoverProject: (path: string) => call<contract.OpenedProject>("recover_project", { path }),
  apply: (document: number, operation: contract.Operation, gesture: string | null) =>
    call<contract.Change>("apply", { document, operation, gesture }),
  undo: (document: number) => call<contract.Change>("undo", { document }),
  redo: (document: number) => call<contract.Change>("redo", { document }),
  viewMap: (document: number, map: contract.MapId, language: contract.Language) =>
    call<contract.Scene>("view_map", { document, map, language }),
  riskTable: (document: number, measure: contract.Measure) =>
    call<contract.RiskRow[]>("risk_table", { document, measure }),
  backups: (document: number) => call<contract.Backup[]>("backups", { document }),
  restoreBackup: (document: number, backup: string) =>
    call<contract.OpenedProject>("restore_backup", { document, backup }),
};
