import { memo } from "react";

import { useMirror } from "../document";
import type { GroupHeading } from "../host";
import { type MessageKey, useT } from "../i18n";
import { GroupHeadingRow } from "../table/GroupHeadingRow";

interface GroupRowProps {
  readonly heading: GroupHeading;
  /** The place among all lines, from 0. */
  readonly index: number;
  /** How many columns it reaches over. */
  readonly columns: number;
}

/** The heading of a group. */
export const GroupRow = memo(function GroupRow({ heading, index, columns }: GroupRowProps) {
  const t = useT();
  const title = useTitle(heading);
  return (
    <GroupHeadingRow
      index={index}
      columns={columns}
      title={title}
      count={t("risk.failureModes", { count: heading.failureModes })}
    />
  );
});

const NONE = {
  step: "risk.noCard",
  lane: "risk.noCard",
  phase: "risk.noCard",
  owner: "risk.noOwner",
  "action-priority": "risk.noPriority",
  status: "risk.noAction",
} as const satisfies Record<GroupHeading["by"], MessageKey>;

/** What the rows of a group share, in the reader's language. */
function useTitle({ by, record, text }: GroupHeading): string {
  const t = useT();
  const kind = useMirror((mirror) =>
    by === "lane" && record !== null ? mirror.get("lane", record)?.kind : undefined,
  );
  if (text === "" && kind !== undefined) return t(`laneKind.${kind}`);
  if (text === "") return record === null ? t(NONE[by]) : t("risk.untitled");
  if (by === "status") return t(`actionStatus.${text}` as MessageKey);
  return by === "action-priority" ? t(`priority.${text}` as MessageKey) : text;
}
