// Onto the clipboard, where the browser lets a framed page do so.

/** @returns false where it was refused: the person copies by hand then */
export async function copyText(text: string): Promise<boolean> {
  try {
    // Absent in frames without the permission, and outside of secure pages.
    const { clipboard } = navigator as { readonly clipboard?: Clipboard };
    if (clipboard === undefined) return false;
    await clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
