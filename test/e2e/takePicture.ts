import type { Page } from 'playwright-core';

/** Takes the picture of this name, of what the window shows now. */
export type TakePicture = (name: string) => Promise<void>;

/** Without a blinking caret, and with the mouse away from what would light up under it. */
export async function takePicture(page: Page, file: string): Promise<void> {
	await page.mouse.move(0, 0);
	await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
}
