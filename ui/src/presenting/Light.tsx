import { useEffect, useRef } from "react";

import styles from "./Wall.module.css";

/** The speaker's light: a dot under the pointer, or all dark but for the place around it. */
export function Light({ kind }: { readonly kind: "pointer" | "spotlight" }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const follow = ({ clientX, clientY }: PointerEvent) => {
      place.current?.style.setProperty("--x", `${clientX}px`);
      place.current?.style.setProperty("--y", `${clientY}px`);
    };
    window.addEventListener("pointermove", follow);
    return () => window.removeEventListener("pointermove", follow);
  }, []);
  return <div ref={place} className={styles[kind]} aria-hidden="true" />;
}
