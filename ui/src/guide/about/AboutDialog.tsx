import { useEffect, useState } from "react";

import { Dialog } from "../../controls/Dialog";
import { SearchField } from "../../controls/SearchField";
import { host } from "../../host";
import { useT } from "../../i18n";
import { contains } from "../../input";
import { tellProblem } from "../../notices";
import { closeOverlay } from "../../session/overlay";
import styles from "./AboutDialog.module.css";
import { type Library, type Licences, readLicences } from "./licences";

/** What Sightline is, which version, and under which licences it and its parts stand. */
export function AboutDialog() {
  const t = useT();
  const version = useAnswerOnce(() => host.start().then((start) => start.version));
  const licences = useAnswerOnce(readLicences);
  return (
    <Dialog title={t("about.title")} onClose={closeOverlay} wide>
      <div className={styles["about"]}>
        <p className={styles["version"]}>{version !== null && t("about.version", { version })}</p>
        <p>{t("about.what")}</p>
        <p>{t("about.licence")}</p>
        <h3>{t("about.parts")}</h3>
        {licences !== null && <Libraries licences={licences} />}
      </div>
    </Dialog>
  );
}

/** An answer that is asked for when the dialog opens; nothing until it is there. */
function useAnswerOnce<T>(ask: () => Promise<T>): T | null {
  const [answer, setAnswer] = useState<T | null>(null);
  useEffect(() => {
    ask().then((given) => setAnswer(given), tellProblem);
    // Which version it is and what it is built on stay as they are.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return answer;
}

function Libraries({ licences }: { readonly licences: Licences }) {
  const t = useT();
  const [sought, setSought] = useState("");
  const all = [...licences.rust, ...licences.page];
  const found = all.filter(({ name, licence }) => contains(`${name} ${licence}`, sought.trim()));
  return (
    <>
      <p>{t("about.partsHelp", { count: all.length })}</p>
      <SearchField label={t("about.search")} text={sought} onChange={setSought} />
      <p className="spoken" role="status">
        {sought.trim() !== "" && t("about.found", { count: found.length })}
      </p>
      <ul className={styles["libraries"]}>
        {found.map((library) => (
          <li key={`${library.name} ${library.version}`}>
            <Described library={library} texts={licences.texts} />
          </li>
        ))}
      </ul>
      {found.length === 0 && <p>{t("about.none")}</p>}
    </>
  );
}

interface DescribedProps {
  readonly library: Library;
  readonly texts: readonly string[];
}

/** A library, folded; its licence's text is drawn only where somebody opens it. */
function Described({ library, texts }: DescribedProps) {
  const t = useT();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>
        <strong>{library.name}</strong> <span>{library.version}</span>
        <small>{library.licence}</small>
      </summary>
      {isOpen && library.texts.length === 0 && <p>{t("about.noText")}</p>}
      {isOpen &&
        library.texts.map((text) => (
          <pre key={text} tabIndex={0}>
            {texts[text]}
          </pre>
        ))}
    </details>
  );
}
