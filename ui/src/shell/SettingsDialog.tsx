import { Dialog } from "../controls/Dialog";
import { Field } from "../controls/Field";
import { Segments } from "../controls/Segments";
import type { Language, ThemeChoice } from "../host";
import { type MessageKey, useT } from "../i18n";
import { showGuideHere } from "../session/guide";
import { closeOverlay } from "../session/overlay";
import { changeSettings, useSettings } from "../session/settings";
import styles from "./SettingsDialog.module.css";

const THEMES = [
  "system",
  "light",
  "dark",
  "high-contrast",
] as const satisfies readonly ThemeChoice[];

/** Each language is named in itself, so that it is found by who reads nothing else. */
const LANGUAGES: readonly { readonly value: Language; readonly label: string }[] = [
  { value: "en", label: "English" },
  { value: "zh-CN", label: "简体中文" },
];

/** What a person chooses for this computer. It takes effect at once. */
export function SettingsDialog() {
  const t = useT();
  return (
    <Dialog title={t("settings.title")} onClose={closeOverlay} onGuide={showGuideHere}>
      <div className={styles["rows"]}>
        <Row label={t("settings.language")}>
          <LanguageChoice />
        </Row>
        <Row label={t("settings.theme")}>
          <ThemeSegments />
        </Row>
        <PersonField />
      </div>
    </Dialog>
  );
}

function Row({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <div className={styles["row"]}>
      <span>{label}</span>
      {children}
    </div>
  );
}

/** The choice of the language; also on the start screen. */
export function LanguageChoice() {
  const t = useT();
  const language = useSettings((settings) => settings.language);
  return (
    <Segments
      label={t("settings.language")}
      options={[{ value: "system", label: t("settings.system") }, ...LANGUAGES]}
      value={language ?? "system"}
      onChange={(chosen) => changeSettings({ language: chosen === "system" ? null : chosen })}
    />
  );
}

/** Who works here. */
function PersonField() {
  const t = useT();
  const person = useSettings((settings) => settings.person);
  return (
    <>
      <Field
        label={t("settings.person")}
        text={person}
        readOnly={false}
        onCommit={(name) => changeSettings({ person: name.trim() })}
      />
      <p>{t("settings.personHelp")}</p>
    </>
  );
}

function ThemeSegments() {
  const t = useT();
  const theme = useSettings((settings) => settings.theme);
  const label = (choice: ThemeChoice): MessageKey => `settings.theme.${choice}`;
  return (
    <Segments
      label={t("settings.theme")}
      options={THEMES.map((value) => ({ value, label: t(label(value)) }))}
      value={theme}
      onChange={(chosen) => changeSettings({ theme: chosen })}
    />
  );
}
