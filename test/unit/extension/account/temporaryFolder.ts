import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** For a `describe`: every test gets an empty folder, which is gone after it. */
export function temporaryFolder(): () => string {
	let folder = '';
	beforeEach(() => {
		folder = mkdtempSync(path.join(os.tmpdir(), 'code-sensei-unit-'));
	});
	afterEach(() => rmSync(folder, { recursive: true, force: true }));
	return () => folder;
}
