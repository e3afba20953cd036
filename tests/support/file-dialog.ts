// The system's file dialog, which no test can operate.

/**
 * From now on whoever is asked for a file has chosen this one: the page gets it by the same input and the same event as
 * from the dialog. It is sent into the page as text and sees only its arguments; the bytes are in base64.
 */
export function answerFileDialog(name: string, data: string): void {
  const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
  HTMLInputElement.prototype.click = function (this: HTMLInputElement) {
    if (this.type !== "file") {
      HTMLElement.prototype.click.call(this);
      return;
    }
    const chosen = new DataTransfer();
    chosen.items.add(new File([bytes], name));
    this.files = chosen.files;
    this.dispatchEvent(new Event("change"));
  };
}
