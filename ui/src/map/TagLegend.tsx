import { useScene } from "../canvas/scene";
import { Button, IconButton } from "../controls/Button";
import { TagChip } from "../controls/TagChip";
import { mirror } from "../document";
import type { TagColour, TagId } from "../host";
import { useT } from "../i18n";
import { showOverlay } from "../session/overlay";
import { changeSettings, useSettings } from "../session/settings";
import styles from "./TagLegend.module.css";

/** What the tags on the cards of the map mean. Nothing where no card carries one. */
export function TagLegend() {
  const t = useT();
  const legendOpen = useSettings((settings) => settings.legendOpen);
  // The drawing changes in place: its legend is read again at each revision.
  useScene((scene) => scene.revision);
  const tags = tagsShown();
  if (tags.length === 0) return null;
  return (
    <section className={styles["legend"]} aria-label={t("legend.title")}>
      <header className={styles["header"]}>
        <Button
          look="quiet"
          icon={legendOpen ? "chevron" : "chevronRight"}
          aria-expanded={legendOpen}
          onClick={() => changeSettings({ legendOpen: !legendOpen })}
        >
          {t("legend.title")}
        </Button>
        {legendOpen && (
          <IconButton
            icon="settings"
            label={t("command.tags")}
            onClick={() => showOverlay("tags")}
          />
        )}
      </header>
      {legendOpen && (
        <ul className={styles["list"]}>
          {tags.map(({ tag, colour, title }) => (
            <li key={tag} className={styles["item"]}>
              <TagChip colour={colour} title={title} />
              <span>{title}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface Shown {
  readonly tag: TagId;
  readonly colour: TagColour;
  readonly title: string;
}

/** The tags that the drawing shows, in their order. */
function tagsShown(): Shown[] {
  const { drawing } = useScene.getState();
  return (drawing?.legend.entries ?? []).map(({ mark: { tag, colour } }) => ({
    tag,
    colour,
    title: mirror().get("tag", tag)?.title ?? "",
  }));
}
