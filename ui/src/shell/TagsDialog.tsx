import { Button, IconButton } from "../controls/Button";
import { Choice } from "../controls/Choice";
import { Dialog } from "../controls/Dialog";
import { Field } from "../controls/Field";
import { TagChip } from "../controls/TagChip";
import { perform, tellDeleted, useDocument, useMirror, useReadOnly } from "../document";
import { rarestColour, TAG_COLOURS } from "../document/tagColours";
import type { Tag } from "../host";
import { tagColourKey, useT } from "../i18n";
import { showGuideHere } from "../session/guide";
import { closeOverlay } from "../session/overlay";
import { lineOf, useFocusedLine } from "./focusedLine";
import styles from "./TagsDialog.module.css";

/** All tags of the project: worded, coloured, put in order and deleted. */
export function TagsDialog() {
  const t = useT();
  const readOnly = useReadOnly();
  const tags = useMirror((records) => records.tagsInOrder());
  return (
    <Dialog
      title={t("tags.title")}
      onClose={closeOverlay}
      onGuide={showGuideHere}
      focusFirst={useFocusedLine()}
    >
      {tags.length === 0 ? (
        <p className={styles["none"]}>{t("tags.none")}</p>
      ) : (
        <ul className={styles["list"]}>
          {tags.map((tag, index) => (
            <Item key={tag.id} tag={tag} above={tags[index - 1]} readOnly={readOnly} />
          ))}
        </ul>
      )}
      {!readOnly && (
        <Button
          icon="add"
          onClick={() =>
            void perform({ operation: "addTag", title: t("tags.new"), colour: rarestColour() })
          }
        >
          {t("tags.addTag")}
        </Button>
      )}
    </Dialog>
  );
}

interface ItemProps {
  readonly tag: Tag;
  readonly above: Tag | undefined;
  readonly readOnly: boolean;
}

function Item({ tag, above, readOnly }: ItemProps) {
  const t = useT();
  const { id, title, colour } = tag;
  // The list of carriers keeps its identity only until it changes: its length is what is shown.
  const cards = useDocument(({ mirror }) => mirror.cardsWithTag(id).length);
  const edit = (changed: Partial<Pick<Tag, "title" | "colour">>) =>
    void perform({ operation: "editTag", tag: id, title, colour, ...changed });
  const remove = async () => {
    const change = await perform({ operation: "deleteTag", tag: id });
    tellDeleted(change, "deleted.tag", title, { table: "tag", count: 1 });
  };
  return (
    <li className={styles["item"]}>
      <TagChip colour={colour} title={title} />
      <Field
        id={lineOf(id)}
        label={t("tags.name")}
        labelHidden
        text={title}
        readOnly={readOnly}
        onCommit={(typed) => edit({ title: typed })}
      />
      <Choice
        label={t("tags.colour")}
        labelHidden
        options={TAG_COLOURS.map((value) => ({ value, label: t(tagColourKey(value)) }))}
        value={colour}
        readOnly={readOnly}
        onChange={(value) => edit({ colour: value })}
      />
      <span className={styles["count"]}>{t("count.cards", { count: cards })}</span>
      {!readOnly && (
        <>
          <IconButton
            icon="up"
            label={t("tags.moveUp", { title })}
            disabled={above === undefined}
            onClick={() =>
              above !== undefined &&
              void perform({ operation: "moveTag", tag: id, before: above.id })
            }
          />
          <IconButton
            icon="delete"
            label={t("tags.delete", { title })}
            onClick={() => void remove()}
          />
        </>
      )}
    </li>
  );
}
