/** Something that a tool is at: a page that it opens, or a function that it runs. */
export interface Task {
  readonly kind: 'page' | 'function';
  readonly name: string;
}

/** What the tools of a call are at right now. */
export class Tasks {
  readonly #running = new Set<Task>();

  get running(): readonly Task[] {
    return [...this.#running];
  }

  async during<T>(task: Task, work: Promise<T>): Promise<T> {
    this.#running.add(task);
    try {
      return await work;
    } finally {
      this.#running.delete(task);
    }
  }
}
