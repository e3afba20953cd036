// What the program is built on and under which licences, as `cargo xtask licences` writes it down.

/** A library that is part of the program. */
export interface Library {
  readonly name: string;
  readonly version: string;
  /** As its authors name it, in SPDX's words. */
  readonly licence: string;
  /** Places in {@link Licences.texts}. */
  readonly texts: readonly number[];
}

export interface Licences {
  readonly rust: readonly Library[];
  readonly page: readonly Library[];
  readonly texts: readonly string[];
}

/** The list; it is read when somebody asks for it. */
export async function readLicences(): Promise<Licences> {
  return (await import("./licences.generated.json")).default;
}
