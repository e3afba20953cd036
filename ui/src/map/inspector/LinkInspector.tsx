import { Button } from "../../controls/Button";
import { Choice } from "../../controls/Choice";
import { Field } from "../../controls/Field";
import { perform, useMirror, useReadOnly } from "../../document";
import type { Link } from "../../host";
import { linkKindKey, useT } from "../../i18n";
import { LINK_KINDS, reverseLink } from "../connecting";
import { focusOn } from "../current";
import styles from "./Inspector.module.css";
import { deleteLink } from "./Links";
import { Section } from "./Section";

/** What a connector says, and which cards it joins. */
export function LinkInspector({ link }: { readonly link: Link }) {
  const t = useT();
  const readOnly = useReadOnly();
  return (
    <>
      <Section title={t("inspector.from")}>
        <CardButton card={link.source} />
      </Section>
      <Section title={t("inspector.to")}>
        <CardButton card={link.target} />
      </Section>
      <Choice
        label={t("inspector.linkKind")}
        options={LINK_KINDS.map((kind) => ({ value: kind, label: t(linkKindKey(kind)) }))}
        value={link.kind}
        readOnly={readOnly}
        onChange={(kind) => void perform({ operation: "changeLinkKind", link: link.id, kind })}
      />
      <Field
        key={link.id}
        label={t("inspector.label")}
        text={link.label}
        readOnly={readOnly}
        onCommit={(label) => void perform({ operation: "labelLink", link: link.id, label })}
      />
      {!readOnly && (
        <div className={styles["actions"]}>
          <Button onClick={() => reverseLink(link.id)}>{t("command.reverseLink")}</Button>
          <Button icon="delete" onClick={() => void deleteLink(link.id)}>
            {t("inspector.deleteLink")}
          </Button>
        </div>
      )}
    </>
  );
}

function CardButton({ card }: { readonly card: string }) {
  const text = useMirror((records) => records.get("card", card)?.text ?? "");
  return <Button onClick={() => focusOn({ type: "card", card })}>{text}</Button>;
}
