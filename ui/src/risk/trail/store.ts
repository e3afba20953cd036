// The audit trail: what is asked of it, and the page of it that is read.

import { useEffect, useState } from "react";

import { useDocument } from "../../document";
import { type AuditQuestion, host, type RecordTable, type TrailPage } from "../../host";
import { useLanguage } from "../../i18n";
import { tellProblem } from "../../notices";
import { writeFile } from "../../session/writtenFile";

/** How many lines a page has. */
export const PAGE = 100;

/** What a person asks for; what is empty does not matter. Days are `YYYY-MM-DD` where the person is. */
export interface TrailFilter {
  readonly text: string;
  readonly person: string;
  readonly table: RecordTable | "";
  readonly from: string;
  readonly until: string;
}

export const EVERYTHING: TrailFilter = { text: "", person: "", table: "", from: "", until: "" };

/** A day later, so many days on, as a moment of the trail. */
function moment(day: string, later = 0): string | null {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return day === "" ? null : new Date(year, month - 1, date + later).toISOString();
}

/** A filter as the core is asked, the last of the days included. */
export function questionOf(filter: TrailFilter, skip: number, limit: number | null): AuditQuestion {
  const { text, person, table, from, until } = filter;
  return {
    table: table === "" ? null : table,
    record: null,
    person: person === "" ? null : person,
    from: moment(from),
    until: moment(until, 1),
    text: text === "" ? null : text,
    skip,
    limit,
  };
}

/** The lines that were asked for, as they follow the document; nothing before they were read. */
export function useTrail(filter: TrailFilter, skip: number): TrailPage | null {
  const document = useDocument((state) => state.document);
  const revision = useDocument((state) => state.revision);
  const language = useLanguage((state) => state.language);
  const [page, setPage] = useState<TrailPage | null>(null);
  useEffect(() => {
    if (document === null) return;
    let isWished = true;
    host.auditTrail(document, questionOf(filter, skip, PAGE), language).then((read) => {
      if (isWished) setPage(read);
    }, tellProblem);
    return () => {
      isWished = false;
    };
  }, [document, revision, language, filter, skip]);
  return page;
}

/** Writes all lines that were asked for into a file. Where to, the system's own dialog asks. */
export async function exportTrail(filter: TrailFilter): Promise<void> {
  const { language } = useLanguage.getState();
  await writeFile("trail.exported", (document) =>
    host.exportTrail(document, questionOf(filter, 0, null), null, language),
  );
}
