import { markPaths } from "../../canvas/drawing.generated";
import { Field } from "../../controls/Field";
import { perform, useMirror, useReadOnly } from "../../document";
import type { CardId, Evidence as EvidenceRecord } from "../../host";
import { useT } from "../../i18n";
import { EVIDENCE_STATUSES } from "../noting";
import inspector from "./Inspector.module.css";
import { Section } from "./Section";
import { ToggleCommands } from "./ToggleCommands";

/** How well cards are founded; of one card also from where that is known. */
export function Evidence({ cards }: { readonly cards: readonly { readonly id: CardId }[] }) {
  const t = useT();
  const only = cards.length === 1 ? cards[0] : undefined;
  const evidence = useMirror((records) =>
    only === undefined ? undefined : records.evidenceOf(only.id),
  );
  const toggles = useMirror((records) =>
    EVIDENCE_STATUSES.map((status) => {
      const found = cards.filter(({ id }) => records.evidenceOf(id)?.status === status).length;
      return found === 0 ? "false" : found === cards.length ? "true" : "mixed";
    }).join(),
  ).split(",");
  return (
    <Section title={t("inspector.evidence")}>
      <ToggleCommands
        toggles={EVIDENCE_STATUSES.map((status, index) => ({
          command: `card.${status}`,
          path: markPaths[status],
          pressed: toggles[index] as "true" | "false" | "mixed",
        }))}
      />
      {only !== undefined && evidence === undefined && (
        <p className={inspector["quiet"]}>{t("inspector.noEvidence")}</p>
      )}
      {evidence !== undefined && <Source key={evidence.id} evidence={evidence} />}
    </Section>
  );
}

function Source({ evidence: { id, source, note } }: { readonly evidence: EvidenceRecord }) {
  const t = useT();
  const readOnly = useReadOnly();
  const describe = (changed: { source?: string; note?: string }) =>
    void perform({ operation: "describeEvidence", evidence: id, source, note, ...changed });
  return (
    <>
      <Field
        label={t("inspector.source")}
        text={source}
        placeholder={t("inspector.sourceHint")}
        readOnly={readOnly}
        onCommit={(typed) => describe({ source: typed })}
      />
      <Field
        label={t("inspector.evidenceNote")}
        text={note}
        multiline
        readOnly={readOnly}
        onCommit={(typed) => describe({ note: typed })}
      />
    </>
  );
}
