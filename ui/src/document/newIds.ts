// Names that the page gives before the document has heard of what they name.

/** A new record's id: a UUID of version 7, which sorts by creation as the document's own ids do. */
export function newRecordId(): string {
  const time = Date.now().toString(16).padStart(12, "0");
  const random = crypto.randomUUID();
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(15)}`;
}

/** A name for what a person does in one go: operations of one gesture are undone as one. */
export function newGesture(): string {
  return crypto.randomUUID();
}
