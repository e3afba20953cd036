// A project that the app has open, filled for a bench as a person would fill it, without the hours.

import type { App } from "../support/app";

interface OpenedRecords {
  readonly document: number;
  readonly records: readonly { readonly table: string; readonly row: Row }[];
}

type Values = Readonly<Record<string, unknown>>;
type Row = { readonly id: string } & Values;

/** The open project of an app. */
export interface Opened {
  readonly document: number;
  /** The records of a table as they were when it was opened. */
  readonly rows: (table: string) => readonly Row[];
  /** Carries out an operation. */
  readonly apply: (operation: { readonly operation: string } & Values) => Promise<void>;
}

/** The project in a file that the app has open. */
export async function openedProject(app: App, file: string): Promise<Opened> {
  const opened = (await app.command("open_project", { path: file })) as OpenedRecords;
  const { document, records } = opened;
  return {
    document,
    rows: (table) => records.filter((record) => record.table === table).map(({ row }) => row),
    apply: async (operation) => {
      await app.command("apply", { document, operation, gesture: null });
    },
  };
}
