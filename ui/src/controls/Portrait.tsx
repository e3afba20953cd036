import { useDocument, useMirror } from "../document";
import { imageUrl, type Persona } from "../host";
import { initialsOf } from "./initials";
import styles from "./Portrait.module.css";

/** How many grounds there are for initials; the seventh persona has that of the first again. */
const GROUNDS = 6;

interface PortraitProps {
  readonly persona: Persona;
  /** Where she stands in the list of all, from 0. */
  readonly place: number;
  /** The side in pixels. */
  readonly size: number;
  /** What the picture shows, where no name stands beside it; without it, nothing is spoken. */
  readonly alt?: string;
}

/** A persona in a circle: her picture, or her initials on a ground that follows from her place. */
export function Portrait({ persona, place, size, alt = "" }: PortraitProps) {
  const document = useDocument((state) => state.document);
  const picture = useMirror((mirror) =>
    persona.image === null ? undefined : mirror.get("image", persona.image),
  );
  if (document !== null && picture !== undefined) {
    return (
      <img
        className={styles["portrait"]}
        src={imageUrl(document, picture.digest, "card")}
        alt={alt}
        width={size}
        height={size}
        decoding="async"
        draggable={false}
      />
    );
  }
  return (
    <span
      className={styles["portrait"]}
      style={{
        background: `var(--color-persona-${(place % GROUNDS) + 1})`,
        fontSize: size * 0.36,
        height: size,
        width: size,
      }}
      aria-hidden="true"
    >
      {initialsOf(persona.name)}
    </span>
  );
}
