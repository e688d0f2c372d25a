// The open ticket's form: what is stored, and over it what somebody here changed and has not submitted. News of the
// stored ticket shows at once where nothing was changed, and never overwrites what was (zendesk-platform 1.4).
import { Watched } from '../workspace/watched';
import { changesBetween, isSame, type FormValues, type PropertyChange } from './form-values';

export type FormEdits = Partial<FormValues>;

export class TicketForm {
  readonly values: Watched<FormValues>;
  private edits: FormEdits = {};
  private hear: (change: PropertyChange) => void = () => undefined;

  constructor(private stored: FormValues) {
    this.values = new Watched(stored);
  }

  onChange(hear: (change: PropertyChange) => void): void {
    this.hear = hear;
  }

  /** By the agent, or by an app through set and invoke: the form does not know the difference. */
  edit(change: FormEdits): void {
    const fields = change.customFields;
    const customFields = fields && { ...this.edits.customFields, ...fields };
    this.apply(
      this.stored,
      this.withoutEqual({ ...this.edits, ...change, ...(customFields && { customFields }) }),
    );
  }

  editField(id: string, value: unknown): void {
    this.edit({ customFields: { [id]: value } });
  }

  /** The stored ticket changed. */
  refresh(stored: FormValues): void {
    this.apply(stored, this.edits);
  }

  /** The form was submitted and this is what came of it. */
  submitted(stored: FormValues): void {
    this.apply(stored, {});
  }

  get isEdited(): boolean {
    return Object.keys(this.edits).length > 0;
  }

  /** What a submit sends: only what was changed here. */
  get unsaved(): FormEdits {
    return this.edits;
  }

  private apply(stored: FormValues, edits: FormEdits): void {
    const before = this.values.value;
    const customFields = { ...stored.customFields, ...edits.customFields };
    const after: FormValues = { ...stored, ...edits, customFields };
    this.stored = stored;
    this.edits = edits;
    // Not only where a property changed: a form that gets its empty fields has them from then on.
    if (!isSame(before, after)) this.values.set(after);
    for (const change of changesBetween(before, after)) this.hear(change);
  }

  /** Changed back is not changed: the next news may show again. */
  private withoutEqual(edits: FormEdits): FormEdits {
    const { customFields, ...plain } = edits;
    const kept = Object.entries(plain).filter(
      ([key, value]) => !isSame(this.stored[key as keyof FormValues], value),
    );
    const fields = Object.entries(customFields ?? {}).filter(
      ([id, value]) => !isSame(this.stored.customFields[id] ?? null, value ?? null),
    );
    return {
      ...Object.fromEntries(kept),
      ...(fields.length > 0 ? { customFields: Object.fromEntries(fields) } : {}),
    };
  }
}
