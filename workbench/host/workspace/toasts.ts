// The workspace's notices: its own, and those that apps ask for with `notify`.
import { Watched } from './watched';

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly kind: 'notice' | 'alert' | 'error';
  readonly from: string;
}

/** Zendesk's default, and what `{sticky: true}` means, are general knowledge (zendesk-platform 1.4). */
const MILLISECONDS = 8_000;

export class Toasts {
  readonly shown = new Watched<readonly Toast[]>([]);
  private last = 0;

  add(text: string, kind: string, from: string, duration: unknown = MILLISECONDS): void {
    this.last += 1;
    const id = this.last;
    const known = kind === 'alert' || kind === 'error' ? kind : 'notice';
    this.shown.set([...this.shown.value, { id, text, kind: known, from }]);
    if (typeof duration === 'object' && duration !== null) return;
    setTimeout(() => this.close(id), typeof duration === 'number' ? duration : MILLISECONDS);
  }

  close(id: number): void {
    this.shown.set(this.shown.value.filter((toast) => toast.id !== id));
  }
}
