// The reply box of an open form, without a host: what it holds, and what it refuses, is the test's to say.
import type { ReplyBox, ReplyEditor } from '../../src/actions/reply/reply-ports';

export class PlainReplyBox implements ReplyEditor {
  text = '';
  isPublic = true;
  status = 'open';
  isRich = false;
  isReadable = true;
  readonly refuses: ('public' | 'text' | 'status')[] = [];
  readonly appended: string[] = [];

  read(): Promise<ReplyBox | null> {
    const { text, isPublic, isRich } = this;
    return Promise.resolve(this.isReadable ? { text, isPublic, isRich } : null);
  }

  makePublic(): Promise<boolean> {
    if (this.refuses.includes('public')) return Promise.resolve(false);
    this.isPublic = true;
    return Promise.resolve(true);
  }

  append(text: string): Promise<boolean> {
    if (this.refuses.includes('text')) return Promise.resolve(false);
    this.appended.push(text);
    this.text += text;
    return Promise.resolve(true);
  }

  setPending(): Promise<boolean> {
    if (this.refuses.includes('status')) return Promise.resolve(false);
    this.status = 'pending';
    return Promise.resolve(true);
  }
}
