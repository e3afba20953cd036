import type { Pages } from "./book";

export const pages: Pages = {
  texts: import.meta.glob<string>("./chapters/zh-CN/*.md", {
    query: "?raw",
    import: "default",
    eager: true,
  }),
  pictures: import.meta.glob<string>("./pictures/zh-CN/*.png", {
    query: "?url",
    import: "default",
    eager: true,
  }),
};
