/** A value that is replaced as a whole. What `read` gives is never changed afterwards. */
export type Cell<T> = {
  read(): T;
  /**
   * Replaces the value by what `next` makes of it; durable when it returns. Where that fails the value stays as it was.
   * A `next` that returns what it was given changes nothing, and costs nothing.
   */
  change(next: (value: T) => T): Promise<void>;
};

export function createMemoryCell<T>(initial: T): Cell<T> {
  let value = initial;
  return {
    read: () => value,
    async change(next) {
      value = next(value);
    },
  };
}
