// Pictures that a person hands over: chosen, dropped, or pasted.

import { t } from "../i18n";
import { chooseFiles } from "./fileChoice";

/** A picture and what it is called. */
export interface Picture {
  readonly file: Blob;
  readonly name: string;
}

/** The formats that the core reads. */
const FORMATS = ["image/png", "image/jpeg", "image/webp", "image/gif", "image/svg+xml"];

/** Lets the person choose pictures. Has to be called while a key or a click is being answered. */
export async function choosePictures(howMany: "one" | "several"): Promise<readonly Picture[]> {
  return picturesOf(await chooseFiles(FORMATS, howMany));
}

/** Files as pictures of their names. Which of them can be read is the core's to say. */
export function picturesOf(files: Iterable<File>): readonly Picture[] {
  return Array.from(files, (file) => ({ file, name: file.name }));
}

/** The pictures among what is pasted. A browser calls every one of them the same. */
export function pastedPictures({ files }: Pick<DataTransfer, "files">): readonly Picture[] {
  return [...files].filter((file) => file.type.startsWith("image/")).map(pasted);
}

/** The same without an event, where the system lets the page look into its clipboard; none where it does not. */
export async function picturesInClipboard(): Promise<readonly Picture[]> {
  const items = await navigator.clipboard.read().catch(() => []);
  const found = items.flatMap((item) => {
    const type = item.types.find((candidate) => FORMATS.includes(candidate));
    return type === undefined ? [] : [item.getType(type)];
  });
  return (await Promise.all(found).catch(() => [])).map(pasted);
}

const pasted = (file: Blob): Picture => ({ file, name: t("image.pasted") });
