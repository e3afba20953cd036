/** What a file is called, without its folder. */
export const fileName = (path: string): string => path.split(/[/\\]/).at(-1) ?? path;
