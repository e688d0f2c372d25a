// One open ticket, stored or still to be made: its row, its form, its comments, and the frames that hear of it.
import type { AppInstance } from '../frame/app-instance';
import { EMPTY_FORM } from '../form/form-values';
import { TicketForm } from '../form/ticket-form';
import type { CommentRow, TicketRow, UserRow } from '../desk-client/rows';
import { formValuesOf, personOf } from './stored-values';
import { Watched } from './watched';
import type { Workspace } from './workspace';

export class OpenTicket {
  readonly form = new TicketForm(EMPTY_FORM);
  readonly row = new Watched<TicketRow | null>(null);
  readonly comments = new Watched<readonly CommentRow[]>([]);
  readonly submitting = new Watched(false);
  /** An app may switch submitting off (invoke disableSave). */
  readonly saveAllowed = new Watched(true);
  readonly frames = new Set<AppInstance>();
  private readonly missed: number[] = [];
  private hearing: Promise<unknown> = Promise.resolve();
  /** Counts what was taken or asked for: an answer to an older question says nothing. */
  private readings = 0;

  constructor(readonly workspace: Workspace) {
    this.form.onChange((change) => {
      this.emit(`${change.propertyName}.changed`, change.newValue);
      this.emit('*.changed', change);
    });
  }

  emit(event: string, data?: unknown): void {
    for (const frame of this.frames) this.workspace.instances.emit(frame.guid, event, data);
  }

  tellContext(): void {
    for (const { guid, parts } of this.frames) {
      this.workspace.instances.emit(guid, 'context.updated', parts.context());
    }
  }

  /** A form for a ticket that is still to be made: every custom field is there, empty. */
  prepareNew(): void {
    const fields = this.workspace.session.fields.map((field) => [String(field.id), null]);
    this.form.submitted({
      ...EMPTY_FORM,
      commentIsPublic: this.workspace.session.user.only_private_comments !== true,
      customFields: Object.fromEntries(fields) as Record<string, unknown>,
    });
  }

  /** The organization's first customer asks. */
  async prepareFor(organizationId: number | null): Promise<void> {
    this.prepareNew();
    if (organizationId === null) return;
    const path = `/api/v2/organizations/${organizationId}/users.json`;
    const found = await this.workspace.session.rest.find<{ users: readonly UserRow[] }>(path);
    const first = found?.users.find((user) => user.role === 'end-user') ?? found?.users[0];
    if (first) await this.chooseRequester(first.id);
    await this.chooseOrganization(organizationId);
  }

  async load(id: number): Promise<void> {
    this.readings += 1;
    const reading = this.readings;
    const { rest } = this.workspace.session;
    const [{ ticket }] = await Promise.all([
      rest.get<{ ticket: TicketRow }>(`/api/v2/tickets/${id}.json`),
      this.loadComments(id),
    ]);
    const values = await formValuesOf(ticket, this.workspace);
    if (reading !== this.readings) return;
    this.row.set(ticket);
    this.form.refresh(values);
  }

  /** What came of a submit. */
  async takeSubmitted(ticket: TicketRow): Promise<void> {
    this.readings += 1;
    const values = await formValuesOf(ticket, this.workspace);
    this.row.set(ticket);
    this.form.submitted(values);
    await this.loadComments(ticket.id);
  }

  /** Somebody, here or elsewhere, wrote the stored ticket. */
  async heardOfUpdate(byUserId: number): Promise<void> {
    const id = this.row.value?.id;
    if (id === undefined) return;
    if (this.submitting.value) {
      // The form belongs to the submit; who else wrote meanwhile is heard of when it is through.
      this.missed.push(byUserId);
      return;
    }
    await this.load(id);
    if (byUserId === this.workspace.session.user.id) return;
    const user = await this.workspace.directory.user(byUserId);
    this.emit('ticket.updated', user ? personOf(user) : { id: byUserId });
  }

  hearMissedUpdates(): void {
    const heard = this.missed.splice(0).map((userId) => this.heardOfUpdate(userId));
    this.hearing = Promise.all(heard);
  }

  /** When everything that was missed during a submit has been heard. */
  async idle(): Promise<void> {
    await this.hearing;
  }

  async loadComments(id: number): Promise<void> {
    const { rest } = this.workspace.session;
    const found = await rest.find<{ comments: readonly CommentRow[] }>(`/api/v2/tickets/${id}/comments.json`);
    const comments = found?.comments ?? [];
    if (comments.length === this.comments.value.length) return;
    this.comments.set(comments);
    this.emit('ticket.conversation.changed', conversationOf(comments));
  }

  /** The organization follows the requester: it can only be one of theirs (zendesk-platform 6.1). */
  async chooseRequester(id: number): Promise<void> {
    const user = await this.workspace.directory.user(id);
    if (!user) throw new Error(`There is no user ${id}`);
    const organization = await this.workspace.directory.defaultOrganizationOf(user);
    this.form.edit({
      requester: personOf(user),
      organization: organization ? { id: organization.id, name: organization.name } : null,
    });
  }

  async chooseOrganization(id: number | null): Promise<void> {
    const organization = id === null ? undefined : await this.workspace.directory.organization(id);
    if (id !== null && !organization) throw new Error(`There is no organization ${id}`);
    this.form.edit({ organization: organization ? { id: organization.id, name: organization.name } : null });
  }
}

export function conversationOf(comments: readonly CommentRow[]): readonly object[] {
  return comments.map((comment) => ({
    id: comment.id,
    author: { id: comment.author_id },
    channel: { name: comment.public ? 'web' : 'internal' },
    message: { content: comment.body, contentType: 'text/plain' },
    timestamp: comment.created_at,
    attachments: [],
  }));
}
