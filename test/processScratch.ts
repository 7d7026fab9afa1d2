import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { LanguageId } from '#contract/ids.ts';

let made: string | undefined;

/**
 * A scratch folder for the judges of this process, gone with it: what each language has compiled ahead takes half a minute to make, and is the same for all of them.
 * Who wants its programs compiled anew calls `forgetPrograms` while no judge is at work there.
 */
export function processScratch(): string {
	return path.join(processCache(), 'judge');
}

/** The same for `prove --cache`, whose judge has its scratch folder in it. */
export function processCache(): string {
	if (made === undefined) {
		const folder = mkdtempSync(path.join(os.tmpdir(), 'code-sensei-process-'));
		// Boxes that belong to another user reach what lies there.
		chmodSync(folder, 0o755);
		mkdirSync(path.join(folder, 'judge'));
		process.once('exit', () => {
			rmSync(folder, { recursive: true, force: true });
		});
		made = folder;
	}
	return made;
}

/** The next judge there has compiled no program, only what comes before the first one. */
export function forgetPrograms(): void {
	for (const language of LanguageId.options)
		rmSync(path.join(processScratch(), language, 'programs'), { recursive: true, force: true });
}
