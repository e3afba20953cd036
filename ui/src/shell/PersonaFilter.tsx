import { personaName } from "../document";
import { useT } from "../i18n";
import { changeFilters, filtersInForce, useFilters, usePersonasInView } from "../session/filters";
import styles from "./PersonaFilter.module.css";

const EVERYBODY = "";

/** Whose cards stand out, where the map shows anybody's journey in particular. */
export function PersonaFilter() {
  const t = useT();
  const personas = usePersonasInView();
  useFilters((filters) => filters.persona);
  const { persona } = filtersInForce();
  if (personas.length === 0) return null;
  return (
    <select
      className={styles["filter"]}
      aria-label={t("filter.persona")}
      title={t("filter.persona")}
      data-on={persona !== null}
      value={persona ?? EVERYBODY}
      onChange={({ currentTarget: { value } }) =>
        changeFilters({ persona: value === EVERYBODY ? null : value })
      }
    >
      <option value={EVERYBODY}>{t("filter.everybody")}</option>
      {personas.map((one) => (
        <option key={one.id} value={one.id}>
          {personaName(one)}
        </option>
      ))}
    </select>
  );
}
