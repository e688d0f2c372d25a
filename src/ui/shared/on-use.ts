// Code and words that are loaded on use and then kept; what could not be loaded is asked for again.
import { Failure, loadPart } from '../../actions/failure';

/** Met while drawing, by a LoadedPart: the rest of the panel stays. */
export class NotLoaded extends Error {
  override readonly name = 'NotLoaded';

  constructor(
    readonly failure: Failure,
    /** Before it is drawn again: it is asked for again then. */
    readonly forget: () => void,
  ) {
    super(failure.message, { cause: failure });
  }
}

export class OnUse<T> {
  private readonly bring: () => Promise<T>;
  private underWay: Promise<T> | null = null;
  private kept: { readonly value: T } | null = null;
  /** What drawing met; it stays until it is forgotten, or React would try without end. */
  private fault: unknown = null;

  constructor(bring: () => Promise<T>) {
    this.bring = bring;
  }

  /** @throws Failure: the next call asks anew */
  readonly load = (): Promise<T> => {
    this.underWay ??= loadPart(this.bring).then(
      (value) => {
        this.kept = { value };
        return value;
      },
      (thrown: unknown) => {
        this.underWay = null;
        throw thrown;
      },
    );
    return this.underWay;
  };

  /** Before it is needed; should it not come, that is said where it is drawn. */
  readonly preload = (): void => {
    this.load().catch(() => undefined);
  };

  /** While drawing. @throws what React waits for, NotLoaded, or a bug inside of what was loaded */
  read(): T {
    if (this.kept !== null) return this.kept.value;
    throw this.fault ?? this.waiting();
  }

  /** Over as soon as drawing can be tried again, whatever it meets then. */
  private waiting(): unknown {
    return this.load().then(
      () => undefined,
      (thrown: unknown) => {
        const forget = () => {
          this.fault = null;
        };
        this.fault = thrown instanceof Failure ? new NotLoaded(thrown, forget) : thrown;
      },
    );
  }
}
