/** Runs tasks one after another, in the order in which they were given; a failed one does not stop the rest. */
export function makeQueue(): <Answer>(task: () => Promise<Answer>) => Promise<Answer> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const result = last.then(task, task);
    last = result.catch(() => undefined);
    return result;
  };
}
