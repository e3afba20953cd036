import { describe, expect, it } from "vitest";

import { htmlOfTable, tableOfHtml, tableOfText, textOfTable } from "./tables";

describe("text from a spreadsheet", () => {
  it("has a cell at each tab and a row at each line", () => {
    expect(tableOfText("a\tb\r\n\tc\r\n")).toEqual([
      ["a", "b"],
      ["", "c"],
    ]);
    expect(tableOfText("a\t\nb"), "an empty cell at the end of a row is one").toEqual([
      ["a", ""],
      ["b"],
    ]);
  });

  it("keeps line breaks, tabs and quotes inside a quoted cell", () => {
    expect(tableOfText('"请出示\n""护照""\t谢谢"\tb\n')).toEqual([['请出示\n"护照"\t谢谢', "b"]]);
  });

  it("takes quotes that a person wrote as they are", () => {
    expect(tableOfText('"Welcome", she says\nsay "hi"')).toEqual([
      ['"Welcome", she says'],
      ['say "hi"'],
    ]);
    expect(tableOfText('"open')).toEqual([['"open']]);
  });

  it("is read as it was written", () => {
    const table = [
      ["接待客人\n（大堂）", '"quoted"', ""],
      ["tab\tinside", "ＣＲＭ　３", "plain"],
    ];
    expect(tableOfText(textOfTable(table))).toEqual(table);
  });
});

describe("a table of a web page", () => {
  it("gives what its cells say, with the breaks of their markup and no others", () => {
    const html = `<html><body><table>
      <tr><th>Arrive</th><th>Check
        in</th></tr>
      <tr><td><b>Greet</b> the guest<br>smile</td><td><p>办理</p><p>入住</p></td></tr>
    </table></body></html>`;
    expect(tableOfHtml(html)).toEqual([
      ["Arrive", "Check in"],
      ["Greet the guest\nsmile", "办理\n入住"],
    ]);
  });

  it("keeps each cell in its column where others span several", () => {
    const html =
      "<table><tr><td rowspan=2>a</td><td colspan=2>b</td></tr><tr><td>c</td><td>d</td></tr></table>";
    expect(tableOfHtml(html)).toEqual([
      ["a", "b", ""],
      ["", "c", "d"],
    ]);
  });

  it("is none where the page copied something else", () => {
    expect(tableOfHtml("<p>tablets</p>")).toBeUndefined();
  });

  it("is read as it was written", () => {
    const table = [["a < b & c\nd", "客人"]];
    expect(tableOfHtml(htmlOfTable(table))).toEqual(table);
  });
});
