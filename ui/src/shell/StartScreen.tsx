import { useEffect } from "react";

import { Button, IconButton } from "../controls/Button";
import { useT } from "../i18n";
import { chooseMapFile } from "../maps/import/mapFile";
import { showGuide } from "../session/guide";
import { showOverlay } from "../session/overlay";
import { chooseTable } from "../sheets";
import { OpenProject } from "./OpenProject";
import { createProject } from "./project";
import { RecentFiles } from "./RecentFiles";
import { SampleButton } from "./SampleButton";
import { LanguageChoice } from "./SettingsDialog";
import { refreshStart, useStart } from "./start";
import styles from "./StartScreen.module.css";

/** Where a person begins: a new service, one of the last ones, or a sample. */
export function StartScreen() {
  const t = useT();
  const start = useStart((state) => state.start);
  useEffect(() => {
    void refreshStart();
  }, []);
  return (
    <main className={styles["screen"]}>
      <header className={styles["header"]}>
        <div className={styles["column"]}>
          <h1>Sightline</h1>
          <p>{t("start.tagline")}</p>
        </div>
      </header>
      <div className={`${styles["column"]} ${styles["body"]}`}>
        <section className={styles["begin"]} aria-label={t("start.begin")}>
          <div className={styles["actions"]}>
            <Button
              look="primary"
              icon="add"
              onClick={() => void createProject("blueprint", "as-is")}
              autoFocus
            >
              {t("start.create")}
            </Button>
            <Button onClick={() => showOverlay("newProject")}>{t("newMap.choose")}</Button>
            <OpenProject />
          </div>
          <div className={styles["imports"]}>
            <Button look="quiet" onClick={() => void chooseMapFile()}>
              {t("mapImport.command")}
            </Button>
            <Button look="quiet" onClick={() => void chooseTable()}>
              {t("start.importTable")}
            </Button>
          </div>
          <h2>{t("start.samples")}</h2>
          <ul className={styles["samples"]}>
            {start?.samples.map((sample) => (
              <li key={sample}>
                <SampleButton sample={sample} />
              </li>
            ))}
          </ul>
        </section>
        <section className={styles["recent"]} aria-label={t("start.recent")}>
          <h2>{t("start.recent")}</h2>
          <RecentFiles files={start?.recent ?? []} />
        </section>
      </div>
      <footer className={`${styles["column"]} ${styles["footer"]}`}>
        <p>
          {start !== null &&
            t("start.folder", { folder: start.projectsFolder, version: start.version })}
        </p>
        <LanguageChoice />
        <Button look="quiet" icon="help" onClick={() => showGuide("first-map")}>
          {t("guide.title")}
        </Button>
        <Button look="quiet" onClick={() => showOverlay("about")}>
          {t("about.title")}
        </Button>
        <IconButton
          icon="settings"
          label={t("settings.title")}
          onClick={() => showOverlay("settings")}
        />
      </footer>
    </main>
  );
}
