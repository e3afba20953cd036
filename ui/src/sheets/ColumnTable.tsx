import { Choice } from "../controls/Choice";
import { ReviewTable } from "../controls/ReviewTable";
import type { PreviewColumn, SheetColumn } from "../host";
import { type MessageKey, useT } from "../i18n";
import { COLUMN_GROUPS, columnName } from "./columns";
import { readAs, useImport } from "./import";

const HEADINGS = [
  "import.heading",
  "import.samples",
  "import.readAs",
] as const satisfies readonly MessageKey[];

/** The columns of a table: heading, first cells, and what each is read as. */
export function ColumnTable({ columns }: { readonly columns: readonly PreviewColumn[] }) {
  return (
    <ReviewTable headings={HEADINGS}>
      {columns.map((column, place) => (
        // A column has no name of its own: two may share a heading.
        <ColumnLine key={place} column={column} place={place} />
      ))}
    </ReviewTable>
  );
}

interface ColumnLineProps {
  readonly column: PreviewColumn;
  readonly place: number;
}

function ColumnLine({ column: { heading, samples, column }, place }: ColumnLineProps) {
  const t = useT();
  const busy = useImport((state) => state.busy);
  const name = heading === "" ? t("import.columnNumber", { number: place + 1 }) : heading;
  return (
    <tr data-left-out={column === null}>
      <th scope="row">{name}</th>
      <td data-cell="sample">{samples.filter((sample) => sample !== "").join(" · ")}</td>
      <td>
        <Choice<SheetColumn | "">
          label={t("import.readColumnAs", { heading: name })}
          labelHidden
          readOnly={busy}
          options={[
            { title: t("import.notRead"), options: [{ value: "", label: t("import.leaveOut") }] },
            ...COLUMN_GROUPS.map((group) => ({
              title: t(group.title),
              options: group.columns.map((each) => ({ value: each, label: columnName(each) })),
            })),
          ]}
          value={column ?? ""}
          onChange={(chosen) => void readAs(place, chosen === "" ? null : chosen)}
        />
      </td>
    </tr>
  );
}
