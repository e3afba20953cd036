import type { Pages } from "./book";

export const pages: Pages = {
  texts: import.meta.glob<string>("./chapters/en/*.md", {
    query: "?raw",
    import: "default",
    eager: true,
  }),
  pictures: import.meta.glob<string>("./pictures/en/*.png", {
    query: "?url",
    import: "default",
    eager: true,
  }),
};
