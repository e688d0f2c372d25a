// When a frame says what it is waited for: put into every frame of a measured page before its own scripts, and so runs
// in the browser and may use nothing from outside itself.

/** A moment of a page: its words are there, and none of those that would say that they are old. */
export interface Mark {
  readonly name: string;
  /** Regular expressions. */
  readonly says: string;
  readonly lacks?: string;
}

/** In milliseconds since the frame's navigation, by the mark's name. */
export type Moments = Readonly<Record<string, number>>;

export interface MarkedFrame {
  /** Once every mark was met. */
  readonly allMarks: Promise<Moments>;
  readonly longTasks: number[];
}

export function watchMarks(marks: readonly Mark[]): void {
  if (!location.pathname.startsWith('/app/')) return;
  const longTasks: number[] = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longTasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });

  const moments: Record<string, number> = {};
  const waited = marks.map(({ name, says, lacks }) => ({
    name,
    says: new RegExp(says),
    lacks: lacks === undefined ? null : new RegExp(lacks),
  }));
  const textOf = () =>
    [...(document.body?.children ?? [])]
      .map((part) => (/^(SCRIPT|STYLE)$/.test(part.tagName) ? '' : part.textContent))
      .join(' ');
  const allMarks = new Promise<Moments>((resolve) => {
    const observer = new MutationObserver(() => {
      const at = performance.now();
      const text = textOf();
      for (const { name, says, lacks } of waited) {
        if (name in moments || !says.test(text) || lacks?.test(text) === true) continue;
        moments[name] = at;
      }
      if (waited.some(({ name }) => !(name in moments))) return;
      observer.disconnect();
      resolve(moments);
    });
    observer.observe(document, { childList: true, subtree: true, characterData: true });
  });
  Object.assign(window, { allMarks, longTasks } satisfies MarkedFrame);
}
