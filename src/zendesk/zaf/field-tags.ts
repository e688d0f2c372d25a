// What a drop-down's unsaved choice does to the tags: Zendesk takes the old option's tag and adds the new one's, but only
// when the form is saved.

interface FieldChange {
  readonly propertyName?: unknown;
  readonly newValue?: unknown;
  readonly oldValue?: unknown;
}

const FIELD = /^ticket\.custom_field_\d+$/;

export class FieldTags {
  private readonly chosen = new Map<string, readonly string[]>();
  private readonly left = new Set<string>();

  /** A field's own value before the first change that is heard of stays unknown where the host does not tell it. */
  heard({ propertyName, newValue, oldValue }: FieldChange): void {
    if (typeof propertyName !== 'string' || !FIELD.test(propertyName)) return;
    for (const value of optionsOf(oldValue)) this.left.add(value);
    this.chosen.set(propertyName, optionsOf(newValue));
  }

  /** The tags that the ticket will bear once the form is saved. */
  among(tags: readonly string[]): readonly string[] {
    const kept = tags.filter((tag) => !this.left.has(tag));
    return [...new Set([...kept, ...[...this.chosen.values()].flat()])];
  }

  forget(): void {
    this.chosen.clear();
    this.left.clear();
  }
}

/** One option or several; a word in a text field looks the same, and no rule names it. */
function optionsOf(value: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((one): one is string => typeof one === 'string' && /^\S+$/.test(one));
}
