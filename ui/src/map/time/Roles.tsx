import { Button, IconButton } from "../../controls/Button";
import { Field } from "../../controls/Field";
import { perform, tellDeleted, useMirror, useReadOnly } from "../../document";
import type { Role } from "../../host";
import { useT } from "../../i18n";
import { Section } from "../inspector/Section";
import styles from "./TimePanel.module.css";
import { MoneyField } from "./ValueField";

/** Whose work it is, and what a minute of it costs. */
export function Roles() {
  const t = useT();
  const readOnly = useReadOnly();
  const roles = useMirror((records) => records.rolesInOrder());
  const currency = useMirror((records) => records.project()?.currency ?? "");
  return (
    <Section
      title={t("timePanel.roles")}
      action={
        !readOnly && (
          <Button
            look="quiet"
            icon="add"
            onClick={() =>
              void perform({
                operation: "addRole",
                title: t("timePanel.newRole"),
                costPerMinute: null,
              })
            }
          >
            {t("timePanel.addRole")}
          </Button>
        )
      }
    >
      {roles.map((role, place) => (
        <div key={role.id} className={styles["role"]} role="group" aria-label={role.title}>
          <Field
            label={t("timePanel.roleTitle")}
            text={role.title}
            readOnly={readOnly}
            onCommit={(title) => edit(role, { title })}
          />
          <MoneyField
            label={t("timePanel.costPerMinute")}
            value={role.costPerMinute}
            currency={currency}
            onChange={(costPerMinute) => edit(role, { costPerMinute })}
          />
          {!readOnly && (
            <div className={styles["deeds"]}>
              <IconButton
                icon="up"
                label={t("timePanel.roleUp", { title: role.title })}
                disabled={place === 0}
                onClick={() => moveBefore(role, roles[place - 1])}
              />
              <IconButton
                icon="down"
                label={t("timePanel.roleDown", { title: role.title })}
                disabled={place === roles.length - 1}
                onClick={() => moveBefore(role, roles[place + 2])}
              />
              <IconButton
                icon="delete"
                label={t("timePanel.deleteRole", { title: role.title })}
                onClick={() => void remove(role)}
              />
            </div>
          )}
        </div>
      ))}
    </Section>
  );
}

function edit(role: Role, change: Partial<Pick<Role, "title" | "costPerMinute">>): void {
  const { title, costPerMinute } = { ...role, ...change };
  void perform({ operation: "editRole", role: role.id, title, costPerMinute });
}

function moveBefore(role: Role, follower: Role | undefined): void {
  void perform({ operation: "moveRole", role: role.id, before: follower?.id ?? null });
}

async function remove(role: Role): Promise<void> {
  const change = await perform({ operation: "deleteRole", role: role.id });
  tellDeleted(change, "deleted.role", role.title, { table: "role", count: 1 });
}
