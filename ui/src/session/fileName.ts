/** What a file is called, without its folder. */
export const fileName = (path: string): string => path.split(/[/\\]/).at(-1) ?? path;

/** A file's name without its ending. */
export const fileStem = (name: string): string => name.replace(/(?<=.)\.[^.]*$/u, "");
