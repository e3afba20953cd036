/**
 * Lets the person choose files of some media types, in the system's own dialog. Has to be called while a key or
 * a click is being answered; resolves with none where the dialog is left.
 */
export function chooseFiles(
  types: readonly string[],
  howMany: "one" | "several",
): Promise<readonly File[]> {
  const input = document.createElement("input");
  input.type = "file";
  input.multiple = howMany === "several";
  input.accept = types.join();
  input.hidden = true;
  return new Promise((resolve) => {
    const end = (): void => {
      input.remove();
      resolve([...(input.files ?? [])]);
    };
    input.addEventListener("change", end);
    input.addEventListener("cancel", end);
    // In the page, or the engine forgets it while the dialog is open.
    document.body.append(input);
    input.click();
  });
}
