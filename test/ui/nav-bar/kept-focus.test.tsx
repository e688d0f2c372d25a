// The focus stays where the work is when what had it is gone or switched off.
import { keepFocus } from '../../../src/ui/nav-bar/shell/kept-focus';

let letGo = () => {};
afterEach(() => letGo());

function shown(): void {
  document.body.innerHTML = `
    <div role="tab" aria-selected="false" tabindex="-1" id="other">Overview</div>
    <div role="tab" aria-selected="true" tabindex="0" id="tab">Set-up</div>
    <div role="tabpanel" aria-labelledby="tab">
      <section aria-labelledby="steps"><h2 id="steps">Steps</h2>
        <ul><li aria-labelledby="row"><h3 id="row">Objects</h3><button id="make">Make</button></li></ul>
      </section>
      <button id="alone">Alone</button>
    </div>`;
  letGo = keepFocus(document);
}

const element = (id: string) => document.getElementById(id) as HTMLButtonElement;
const standsAt = async () => {
  // Changes are told once the code that made them is through.
  await Promise.resolve();
  return document.activeElement?.id;
};

test('a button that is gone leaves the focus to the nearest heading that is still there', async () => {
  shown();
  element('make').focus();
  element('make').remove();
  expect(await standsAt()).toBe('row');
  letGo();
  shown();
  element('make').focus();
  element('row').closest('ul')?.remove();
  expect(await standsAt()).toBe('steps');
});

test('where no heading is left it goes to the open tab', async () => {
  shown();
  element('alone').focus();
  element('alone').remove();
  expect(await standsAt()).toBe('tab');
});

test('a button that is switched off for a while has the focus again afterwards', async () => {
  shown();
  element('make').focus();
  element('make').disabled = true;
  expect(await standsAt()).toBe('row');
  element('make').disabled = false;
  expect(await standsAt()).toBe('make');
});

test('somebody who has gone on meanwhile is not called back', async () => {
  shown();
  element('make').focus();
  element('make').disabled = true;
  await standsAt();
  element('alone').focus();
  element('make').disabled = false;
  expect(await standsAt()).toBe('alone');
  element('make').remove();
  expect(await standsAt()).toBe('alone');
});

test('a press beside everything, and leaving for the rest of Zendesk, take the focus away on purpose', async () => {
  shown();
  for (const leave of [
    () => document.body.dispatchEvent(new Event('pointerdown', { bubbles: true })),
    () => window.dispatchEvent(new Event('blur')),
  ]) {
    element('alone').focus();
    leave();
    element('alone').blur();
    element('make').disabled = !element('make').disabled;
    expect(await standsAt()).toBe('');
  }
});

test('the page is scrolled to the heading for those at the keyboard, and left where it is under a pointer', async () => {
  shown();
  const asked: unknown[] = [];
  element('row').focus = (options) => asked.push(options?.preventScroll);
  element('make').focus();
  document.dispatchEvent(new Event('keydown'));
  element('make').disabled = true;
  await standsAt();
  letGo();
  shown();
  element('row').focus = (options) => asked.push(options?.preventScroll);
  document.dispatchEvent(new Event('pointerdown'));
  element('make').focus();
  element('make').disabled = true;
  await standsAt();
  expect(asked).toEqual([false, true]);
});
