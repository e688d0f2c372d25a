// What a contract points at, found by typing: organizations and people in Zendesk, plans and contracts among those that are
// read already, time zones in the browser.
import { useCallback, useMemo } from 'react';
import { CONTRACTS } from '../../shared/contracts-words';
import { useWords } from '../../shared/words';
import type { FieldProps } from '../form/fields';
import { PickerField } from '../form/PickerField';
import type { Option } from '../form/use-search';
import type { ContractTools } from './contract-parts';
import { useOrganizations } from './use-organizations';
import { useRead } from './use-read';

interface PickedProps extends Omit<FieldProps, 'onChange'> {
  readonly onChange?: (value: string) => void;
  /** @param label what the picked one is called; empty where nothing is picked */
  readonly onPick: (id: string, label: string) => void;
  readonly tools: ContractTools;
}

const MOST_SHOWN = 20;

export function OrganizationPicker({ onPick, tools, onChange: _, ...field }: PickedProps) {
  const { desk } = tools.shelf;
  const ids = useMemo(() => (field.value === '' ? [] : [field.value]), [field.value]);
  const known = useOrganizations(desk, ids, tools.counted?.reading.organizations);
  const search = useCallback(
    async (text: string): Promise<readonly Option[]> =>
      text === ''
        ? []
        : (await desk.organizationsNamed(text)).map(({ id, name, externalId }) => ({
            id,
            label: name,
            detail: externalId === null ? `#${id}` : `#${id} · ${externalId}`,
          })),
    [desk],
  );
  const shown = known.get(field.value)?.name ?? null;
  return (
    <PickerField
      {...field}
      shown={shown === '' ? null : shown}
      search={search}
      onPick={(one) => onPick(one?.id ?? '', one?.label ?? '')}
    />
  );
}

export function PlanPicker({ onPick, tools, onChange: _, ...field }: PickedProps) {
  const words = useWords(CONTRACTS);
  const { plans } = tools.registry;
  const search = useCallback(
    (text: string) =>
      Promise.resolve(
        matching(
          plans.map(({ stored, decoded }) => ({
            id: stored.id,
            label: stored.draft.name,
            detail: decoded.ok ? (stored.draft.fields['key'] ?? '') : words.edit.plan_faulty(),
          })),
          text,
        ),
      ),
    [plans, words],
  );
  const plan = plans.find(({ stored }) => stored.id === field.value);
  const warning = plan !== undefined && !plan.decoded.ok ? words.edit.plan_faulty() : null;
  return (
    <PickerField
      {...field}
      warning={warning}
      shown={plan?.stored.draft.name ?? null}
      search={search}
      onPick={(one) => onPick(one?.id ?? '', one?.label ?? '')}
    />
  );
}

/** Contracts that may be drawn from. */
export function ContractPicker({
  onPick,
  tools,
  onChange: _,
  except,
  ...field
}: PickedProps & { readonly except: string }) {
  const { contracts } = tools.registry;
  const search = useCallback(
    (text: string) =>
      Promise.resolve(
        matching(
          contracts
            .filter(({ stored, row }) => stored.id !== except && row.drawsFrom === null)
            .map(({ stored }) => ({ id: stored.id, label: stored.draft.name })),
          text,
        ),
      ),
    [contracts, except],
  );
  const shown = contracts.find(({ stored }) => stored.id === field.value)?.stored.draft.name ?? null;
  return (
    <PickerField
      {...field}
      shown={shown}
      search={search}
      onPick={(one) => onPick(one?.id ?? '', one?.label ?? '')}
    />
  );
}

export function OwnerPicker({ onPick, tools, onChange: _, ...field }: PickedProps) {
  const { desk } = tools.shelf;
  const ask = useCallback(
    async () => (field.value === '' ? null : ((await desk.people([field.value]))[0] ?? null)),
    [desk, field.value],
  );
  const [person] = useRead(ask);
  const search = useCallback(
    async (text: string): Promise<readonly Option[]> =>
      text === ''
        ? []
        : (await desk.staffNamed(text)).map(({ id, name, email }) => ({
            id,
            label: name,
            detail: email ?? `#${id}`,
          })),
    [desk],
  );
  const shown = person.kind === 'ready' ? (person.value?.name ?? null) : null;
  return (
    <PickerField
      {...field}
      shown={shown}
      search={search}
      onPick={(one) => onPick(one?.id ?? '', one?.label ?? '')}
    />
  );
}

export function ZonePicker({ onPick, tools: _tools, onChange: _, ...field }: PickedProps) {
  const search = useCallback(
    (text: string) =>
      Promise.resolve(
        matching(
          Intl.supportedValuesOf('timeZone').map((zone) => ({ id: zone, label: zone })),
          text.replaceAll(' ', '_'),
        ),
      ),
    [],
  );
  return (
    <PickerField
      {...field}
      shown={null}
      search={search}
      onPick={(one) => onPick(one?.id ?? '', one?.label ?? '')}
    />
  );
}

function matching(options: readonly Option[], text: string): readonly Option[] {
  const wanted = text.toLowerCase();
  return options
    .filter(({ label, detail = '' }) => `${label} ${detail}`.toLowerCase().includes(wanted))
    .slice(0, MOST_SHOWN);
}
