import { startVsCode } from '../vsCode.ts';
import { openViewContainer, runCommand, treeItem } from '../workbench.ts';

/**
 * How long VS Code itself says that Code Sensei's activation took: code loading plus activate(), as its Running Extensions view shows it.
 * The extension comes from the VSIX into a fresh host, without test hooks, and is activated as learners do it: by its view.
 */
export async function measureActivation(): Promise<number> {
	const vsCode = await startVsCode({ settings: { 'codeSensei.language': 'python' } });
	try {
		const { page } = vsCode;
		await openViewContainer(page, 'Code Sensei');
		await treeItem(page, /\w/).first().waitFor({ timeout: 60_000 });
		await runCommand(page, 'Developer: Show Running Extensions');
		const row = page.locator('.runtime-extensions-editor .extension', { hasText: 'Code Sensei' });
		const shown = await row.locator('.activation-time').innerText();
		const [, ms] = /(\d+(?:\.\d+)?)\s*ms/.exec(shown) ?? [];
		if (ms === undefined) throw new Error(`VS Code shows no activation time, but "${shown}".`);
		return Number(ms);
	} finally {
		await vsCode.stop();
	}
}
