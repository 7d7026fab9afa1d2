import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A folder that lives as long as a test of the surrounding `describe`. */
export function temporaryFolder(): () => string {
	let folder = '';
	beforeEach(() => {
		folder = mkdtempSync(path.join(os.tmpdir(), 'code-sensei-tools-'));
	});
	afterEach(() => rmSync(folder, { recursive: true, force: true }));
	return () => folder;
}
