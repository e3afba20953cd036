import { Button } from "../../controls/Button";
import { Choice } from "../../controls/Choice";
import { Dialog } from "../../controls/Dialog";
import type { MapPreview } from "../../host";
import { useT } from "../../i18n";
import { showGuideHere } from "../../session/guide";
import { closeOverlay } from "../../session/overlay";
import { LaneTable } from "./LaneTable";
import { choosePart, forgetMapFile, importMap, partLines, useMapImport } from "./mapFile";
import { MapFindings } from "./MapFindings";
import styles from "./MapImportDialog.module.css";

/** What would become of the map in a file, to be corrected before it is imported. */
export function MapImportDialog() {
  const t = useT();
  const { file, preview, busy } = useMapImport();
  if (file === null || preview === null) return null;
  const { title, summary } = preview;
  const { lanes, steps, cards, links } = summary;
  return (
    <Dialog
      title={t("mapImport.title", { file: file.name })}
      onClose={close}
      onGuide={showGuideHere}
      wide
    >
      <p className={styles["lead"]} role="status">
        {t("mapImport.willBe", { title, lanes, steps, cards, links })}
      </p>
      <Choices preview={preview} />
      <Names title={t("mapImport.steps")} names={preview.steps} all={steps} />
      <Names
        title={t("mapImport.personas")}
        names={preview.personas}
        all={preview.personas.length}
      />
      <LaneTable lanes={preview.lanes} />
      <MapFindings summary={summary} />
      <footer className={styles["footer"]}>
        <Button onClick={close}>{t("dialog.cancel")}</Button>
        <Button look="primary" disabled={busy} onClick={() => void importMap()}>
          {t("mapImport.import")}
        </Button>
      </footer>
    </Dialog>
  );
}

function close(): void {
  closeOverlay();
  forgetMapFile();
}

/** Which part of the file is read, and how its cells are. */
function Choices({ preview: { parts, part, format } }: { readonly preview: MapPreview }) {
  const t = useT();
  const { reading, busy } = useMapImport();
  const named = (name: string, place: number) =>
    name === "" ? t("mapImport.partNumber", { number: place + 1 }) : name;
  if (parts.length < 2 && format !== "table") return null;
  return (
    <div className={styles["choices"]}>
      {parts.length > 1 && (
        <Choice
          label={t("mapImport.part")}
          options={parts.map((name, at) => ({ value: String(at), label: named(name, at) }))}
          value={String(part)}
          readOnly={busy}
          onChange={(chosen) => void choosePart(Number(chosen))}
        />
      )}
      {format === "table" && (
        <Choice<"together" | "apart">
          label={t("mapImport.asCards")}
          options={[
            { value: "together", label: t("mapImport.linesTogether") },
            { value: "apart", label: t("mapImport.linesApart") },
          ]}
          value={reading.linesApart ? "apart" : "together"}
          readOnly={busy}
          onChange={(chosen) => void partLines(chosen === "apart")}
        />
      )}
    </div>
  );
}

interface NamesProps {
  readonly title: string;
  readonly names: readonly string[];
  /** How many there are, of whom the first are named. */
  readonly all: number;
}

function Names({ title, names, all }: NamesProps) {
  const written = names.filter((name) => name !== "");
  if (written.length === 0) return null;
  const more = all > names.length ? " …" : "";
  return (
    <p className={styles["names"]}>
      <b>{title}</b> {written.join(" · ")}
      {more}
    </p>
  );
}
