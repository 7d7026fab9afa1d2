import { access } from 'node:fs/promises';
import path from 'node:path';
import type { LineFinding } from '#contract/proofLines.ts';

/** Files that stand in for one that is missing, the best first; looked for in its folder and those above. */
const standIns = ['challenge.json', 'statement.md', 'reference.py', 'set.json', 'package.json'];
/** From `wrong/` or a challenge up to its set. */
const levelsMax = 4;

/** An editor can't show a file that is not there: what is found about one is shown in a file beside it, under its name. */
export async function placeOfFinding(finding: LineFinding): Promise<LineFinding> {
	if (await isThere(finding.file)) return finding;
	let folder = path.dirname(finding.file);
	for (let level = 0; level < levelsMax; level++) {
		for (const name of standIns) {
			const file = path.join(folder, name);
			if (!(await isThere(file))) continue;
			const missing = path.relative(folder, finding.file).replaceAll(path.sep, '/');
			return { ...finding, file, line: 1, message: `${missing}: ${finding.message}` };
		}
		folder = path.dirname(folder);
	}
	return finding;
}

async function isThere(file: string): Promise<boolean> {
	return access(file).then(
		() => true,
		() => false,
	);
}
