import { memo } from "react";

import { useMirror } from "../document";
import type { GroupHeading } from "../host";
import { type MessageKey, useT } from "../i18n";
import { GroupHeadingRow } from "../table/GroupHeadingRow";
import { toggleGroup } from "./folding";
import { activateHeading } from "./store";

interface GroupRowProps {
  readonly heading: GroupHeading;
  /** The place among all lines, from 0. */
  readonly index: number;
  /** How many columns it reaches over. */
  readonly columns: number;
  /** Whether the next key is meant for it. */
  readonly active: boolean;
}

/** The heading of a group: a press folds it, or opens it. */
export const GroupRow = memo(function GroupRow(props: GroupRowProps) {
  const { heading, index, columns, active } = props;
  const t = useT();
  const title = useGroupTitle(heading);
  return (
    <GroupHeadingRow
      index={index}
      columns={columns}
      title={title}
      count={t("risk.failureModes", { count: heading.failureModes })}
      active={active}
      folding={{
        folded: heading.folded,
        toggle: () => {
          activateHeading(index);
          toggleGroup(heading);
        },
      }}
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

/** What the rows of a group share, in the reader's language; nothing where there is no heading. */
export function useGroupTitle(heading: GroupHeading | undefined): string {
  const t = useT();
  const { by = "step", record = null, text = "" } = heading ?? {};
  const kind = useMirror((mirror) =>
    by === "lane" && record !== null ? mirror.get("lane", record)?.kind : undefined,
  );
  if (heading === undefined) return "";
  if (text === "" && kind !== undefined) return t(`laneKind.${kind}`);
  if (text === "") return record === null ? t(NONE[by]) : t("risk.untitled");
  if (by === "status") return t(`actionStatus.${text}` as MessageKey);
  return by === "action-priority" ? t(`priority.${text}` as MessageKey) : text;
}
