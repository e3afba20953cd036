// What the columns of a table can be read as, in the groups in which people look for them.

import type { SheetColumn } from "../host";
import { type MessageKey, t } from "../i18n";

interface ColumnGroup {
  readonly title: MessageKey;
  readonly columns: readonly SheetColumn[];
}

export const COLUMN_GROUPS: readonly ColumnGroup[] = [
  {
    title: "import.group.failureMode",
    columns: [
      "step",
      "card",
      "requirement",
      "failure-mode",
      "effect",
      "local-effect",
      "severity",
      "class",
      "filter-code",
      "remarks",
      "cost",
    ],
  },
  {
    title: "import.group.cause",
    columns: [
      "cause",
      "prevention",
      "occurrence",
      "detection-control",
      "detection",
      "recoverability",
      "rpn",
      "action-priority",
      "single-point",
      "controlled",
      "obvious",
      "decision",
      "decision-reason",
      "imported-rpn",
    ],
  },
  {
    title: "import.group.action",
    columns: [
      "action",
      "prevention-action",
      "detection-action",
      "action-kind",
      "owner",
      "due",
      "owner-and-due",
      "status",
      "stage",
      "taken",
      "evidence",
      "outcome",
      "done",
      "verified-by",
      "verified",
      "concurrence",
    ],
  },
  {
    title: "import.group.after",
    columns: [
      "severity-after",
      "occurrence-after",
      "detection-after",
      "rpn-after",
      "action-priority-after",
    ],
  },
  {
    title: "import.group.derived",
    columns: [
      "rank",
      "map",
      "phase",
      "lane",
      "criticality",
      "sod",
      "hazard",
      "s-rpn",
      "reduction",
      "review",
    ],
  },
];

/** What a column is called. */
export function columnName(column: SheetColumn): string {
  return t(`worksheet.${column}`);
}
