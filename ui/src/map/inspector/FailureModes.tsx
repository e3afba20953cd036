import { Priority } from "../../canvas/Priority";
import { Button, IconButton } from "../../controls/Button";
import { Field } from "../../controls/Field";
import { mirror, perform, tellDeleted, useMirror, useReadOnly } from "../../document";
import type { CardId, FailureMode, RiskRow } from "../../host";
import { useT } from "../../i18n";
import { revealRisk } from "../../session/navigation";
import { addFailureMode } from "../marking";
import styles from "./FailureModes.module.css";
import { useWorstRows } from "./riskOf";
import { Section } from "./Section";

/** How a card can fail: each way with its priority, named in place. */
export function FailureModes({ card }: { readonly card: CardId }) {
  const t = useT();
  const modes = useMirror((records) => records.failureModesOfCard(card));
  const readOnly = useReadOnly();
  const rows = useWorstRows(card);
  return (
    <Section
      title={t("inspector.failureModes")}
      action={
        !readOnly && (
          <Button
            look="quiet"
            icon="add"
            title={`${t("command.failPoint")} (F)`}
            onClick={() => addFailureMode(card)}
          >
            {t("inspector.addFailureMode")}
          </Button>
        )
      }
    >
      {modes.length > 0 && (
        <ul className={styles["list"]}>
          {modes.map((mode) => (
            <Item key={mode.id} mode={mode} row={rows.get(mode.id)} readOnly={readOnly} />
          ))}
        </ul>
      )}
    </Section>
  );
}

interface ItemProps {
  readonly mode: FailureMode;
  readonly row: RiskRow | undefined;
  readonly readOnly: boolean;
}

function Item({ mode, row, readOnly }: ItemProps) {
  const t = useT();
  const reason = row?.actionPriority ?? null;
  return (
    <li className={styles["item"]}>
      <Field
        label={t("inspector.failureMode")}
        labelHidden
        text={mode.title}
        placeholder={t("typing.failureMode")}
        readOnly={readOnly}
        onCommit={(title) =>
          void perform({ operation: "renameFailureMode", failureMode: mode.id, title })
        }
      />
      <IconButton icon="open" label={t("inspector.showRisk")} onClick={() => revealRisk(mode.id)} />
      {!readOnly && (
        <IconButton
          icon="delete"
          label={t("inspector.deleteFailureMode")}
          onClick={() => void deleteMode(mode)}
        />
      )}
      <p className={styles["risk"]}>
        {reason === null ? (
          t("inspector.notScored")
        ) : (
          <>
            <Priority priority={reason.priority} />
            <span>{t("inspector.rpn", { rpn: row?.rpn ?? 0 })}</span>
          </>
        )}
      </p>
    </li>
  );
}

async function deleteMode(mode: FailureMode): Promise<void> {
  const title = mirror().get("failure_mode", mode.id)?.title ?? "";
  const change = await perform({ operation: "deleteFailureModes", failureModes: [mode.id] });
  tellDeleted(change, "deleted.failureMode", title, { table: "failure_mode", count: 1 });
}
