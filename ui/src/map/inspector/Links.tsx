import { IconButton } from "../../controls/Button";
import { mirror, perform, tellDeleted, useMirror, useReadOnly } from "../../document";
import type { CardId, Link } from "../../host";
import { linkKindKey, useT } from "../../i18n";
import { reverseLink } from "../connecting";
import { focusOn } from "../current";
import inspector from "./Inspector.module.css";
import styles from "./GoList.module.css";
import { Section } from "./Section";

/** The connectors of a card: where each leads, and what it says. */
export function Links({ card }: { readonly card: CardId }) {
  const t = useT();
  const links = useMirror((records) => records.linksOfCard(card));
  const readOnly = useReadOnly();
  return (
    <Section title={t("inspector.links")}>
      {links.length === 0 ? (
        <p className={inspector["quiet"]}>{t("inspector.noLinks")}</p>
      ) : (
        <ul className={styles["list"]}>
          {links.map((link) => (
            <Item key={link.id} link={link} card={card} readOnly={readOnly} />
          ))}
        </ul>
      )}
    </Section>
  );
}

interface ItemProps {
  readonly link: Link;
  readonly card: CardId;
  readonly readOnly: boolean;
}

function Item({ link, card, readOnly }: ItemProps) {
  const t = useT();
  const other = link.source === card ? link.target : link.source;
  const text = useMirror((records) => records.get("card", other)?.text ?? "");
  const arrow = link.kind === "two-way" ? "↔" : link.source === card ? "→" : "←";
  return (
    <li className={styles["item"]}>
      <button
        type="button"
        className={styles["go"]}
        onClick={() => focusOn({ type: "link", link: link.id })}
      >
        <span aria-hidden="true">{arrow}</span>
        <span className={styles["words"]}>
          <span>{text}</span>
          <small>{link.label || t(linkKindKey(link.kind))}</small>
        </span>
      </button>
      {!readOnly && (
        <>
          <IconButton
            icon="swap"
            label={t("command.reverseLink")}
            onClick={() => reverseLink(link.id)}
          />
          <IconButton
            icon="delete"
            label={t("inspector.deleteLink")}
            onClick={() => void deleteLink(link.id)}
          />
        </>
      )}
    </li>
  );
}

/** Deletes a connector and tells so. */
export async function deleteLink(link: string): Promise<void> {
  if (mirror().get("link", link) === undefined) return;
  const change = await perform({ operation: "deleteLinks", links: [link] });
  tellDeleted(change, "deleted.links", "", { table: "link", count: 1 });
}
