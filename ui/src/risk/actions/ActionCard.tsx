import { Button } from "../../controls/Button";
import { Choice } from "../../controls/Choice";
import { Field } from "../../controls/Field";
import { useMirror, useReadOnly } from "../../document";
import type { Action } from "../../host";
import { useT } from "../../i18n";
import { revealRisk } from "../../session/navigation";
import { showWorksheet } from "../page";
import styles from "./ActionCard.module.css";
import { DMAIC, STATUSES } from "./columns";
import { detail, useActions } from "./store";
import { isDay } from "./when";

/** An action with its failure mode, edited in place. */
export function ActionCard({ action }: { readonly action: Action }) {
  const t = useT();
  const readOnly = useReadOnly();
  const title = useMirror((records) => records.get("failure_mode", action.failureMode)?.title);
  const problemOfDay = (text: string) =>
    text === "" || isDay(text) ? null : t("error.notADate", { text });
  return (
    <article className={styles["card"]}>
      <Field
        label={t("worksheet.action")}
        labelHidden
        multiline
        text={action.text}
        readOnly={readOnly}
        onCommit={(value) => void detail(action, { property: "text", value })}
      />
      <Button
        look="quiet"
        icon="warning"
        onClick={() => {
          showWorksheet();
          revealRisk(action.failureMode);
        }}
      >
        {title === undefined || title === "" ? t("risk.unnamed") : title}
      </Button>
      <div className={styles["fields"]}>
        <Field
          label={t("worksheet.owner")}
          text={action.owner}
          readOnly={readOnly}
          onCommit={(value) => void detail(action, { property: "owner", value })}
        />
        <Field
          label={t("worksheet.due")}
          text={action.due ?? ""}
          readOnly={readOnly}
          problemOf={problemOfDay}
          onCommit={(text) =>
            void detail(action, { property: "due", value: text === "" ? null : text })
          }
        />
        <StageChoice action={action} />
      </div>
    </article>
  );
}

/** How far the action has come, or its stage in DMAIC: on a board, choosing another moves it there. */
function StageChoice({ action }: { readonly action: Action }) {
  const t = useT();
  const readOnly = useReadOnly();
  const { arrangement } = useActions();
  const { status, stage } = action;
  if (arrangement === "dmaic") {
    return (
      <Choice
        label={t("actions.stage")}
        readOnly={readOnly}
        value={stage ?? "none"}
        options={DMAIC.map((value) => ({ value, label: t(`actions.stage.${value}`) }))}
        onChange={(chosen) =>
          void detail(action, { property: "stage", value: chosen === "none" ? null : chosen })
        }
      />
    );
  }
  return (
    <Choice
      label={t("worksheet.status")}
      readOnly={readOnly}
      value={status}
      options={STATUSES.map((value) => ({ value, label: t(`actionStatus.${value}`) }))}
      onChange={(chosen) => void detail(action, { property: "status", value: chosen })}
    />
  );
}
