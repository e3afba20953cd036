import { Button, IconButton } from "../../controls/Button";
import { SuggestField, type Suggestion } from "../../controls/SuggestField";
import { TagChip } from "../../controls/TagChip";
import { mirror, useMirror, useReadOnly } from "../../document";
import type { Card, Tag } from "../../host";
import { useT } from "../../i18n";
import { showOverlay } from "../../session/overlay";
import { makeTag, tagCards } from "../noting";
import { TAG_FIELD } from "./focusField";
import { Section } from "./Section";
import styles from "./Tags.module.css";

/** What stands for a tag that is still to be made. */
const NEW = "new";

/** The tags of cards: found by typing, or made. */
export function Tags({ cards }: { readonly cards: readonly Card[] }) {
  const t = useT();
  const readOnly = useReadOnly();
  const tags = useMirror((records) => records.tagsInOrder());
  const carriers = (tag: Tag) =>
    cards.filter((card) =>
      mirror()
        .tagsOf(card.id)
        .some((carried) => carried.tag === tag.id),
    );
  const carried = tags.flatMap((tag) => {
    const count = carriers(tag).length;
    return count === 0 ? [] : [{ tag, count }];
  });

  const suggest = (typed: string): readonly Suggestion[] => {
    const sought = typed.toLowerCase();
    const found = tags.filter(
      (tag) => tag.title.toLowerCase().includes(sought) && carriers(tag).length < cards.length,
    );
    const offered: Suggestion[] = found.map((tag) => ({
      id: tag.id,
      label: tag.title,
      sign: <TagChip colour={tag.colour} title={tag.title} />,
    }));
    const known = tags.some((tag) => tag.title.toLowerCase() === sought);
    if (typed !== "" && !known) offered.push({ id: NEW, label: t("tags.make", { title: typed }) });
    return offered;
  };
  const choose = (suggestion: Suggestion, typed: string) => {
    if (suggestion.id === NEW) makeTag(cards, typed);
    else tagCards(cards, suggestion.id, true);
  };

  return (
    <Section
      title={t("tags.title")}
      action={
        tags.length > 0 && (
          <Button look="quiet" onClick={() => showOverlay("tags")}>
            {t("tags.edit")}
          </Button>
        )
      }
    >
      {carried.length > 0 && (
        <ul className={styles["list"]}>
          {carried.map(({ tag, count }) => (
            <li key={tag.id} className={styles["item"]}>
              <TagChip colour={tag.colour} title={tag.title} />
              <span className={styles["title"]}>{tag.title}</span>
              {count < cards.length && (
                <span className={styles["count"]}>
                  {t("tags.some", { count, all: cards.length })}
                </span>
              )}
              {!readOnly && (
                <IconButton
                  icon="close"
                  label={t("tags.take", { title: tag.title })}
                  onClick={() => tagCards(cards, tag.id, false)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {!readOnly && (
        <SuggestField
          id={TAG_FIELD}
          label={t("tags.add")}
          labelHidden
          text=""
          placeholder={t("tags.add")}
          readOnly={false}
          suggest={suggest}
          onChoose={choose}
        />
      )}
    </Section>
  );
}
