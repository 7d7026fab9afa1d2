import path from 'node:path';
import type { LineFinding } from '#contract/proofLines.ts';

/** More of one challenge is no help to anybody. */
const findingsMax = 500;

/**
 * What was found, by the folder that was proved: the folder of a challenge, or that of a set for its package.json and set.json. Each proof of a folder
 * replaces what the one before found.
 */
export class ProofFindings {
	readonly #byFolder = new Map<string, readonly LineFinding[]>();

	/** @returns the files of which something else is known now */
	put(folder: string, findings: readonly LineFinding[]): Set<string> {
		const changed = this.remove(folder);
		if (findings.length > 0) this.#byFolder.set(folder, findings.slice(0, findingsMax));
		for (const { file } of findings) changed.add(file);
		return changed;
	}

	/** Nothing is known of this folder any more. @returns the files that something was known of */
	remove(folder: string): Set<string> {
		const files = new Set(this.#byFolder.get(folder)?.map(({ file }) => file));
		this.#byFolder.delete(folder);
		return files;
	}

	/** Nothing is known of what lies at or below a folder, of challenges that are gone by now either, and whoever found it: a set says something of its challenges too. */
	removeBelow(root: string): Set<string> {
		const files = new Set<string>();
		for (const [folder, findings] of [...this.#byFolder]) {
			const gone = isBelow(root, folder) ? findings : findings.filter(({ file }) => isBelow(root, file));
			for (const { file } of gone) files.add(file);
			const left = findings.filter((finding) => !gone.includes(finding));
			if (left.length > 0) this.#byFolder.set(folder, left);
			else this.#byFolder.delete(folder);
		}
		return files;
	}

	/** All that is known of a file, whoever found it. */
	of(file: string): LineFinding[] {
		return [...this.#byFolder.values()].flat().filter((finding) => finding.file === file);
	}
}

/** Whether a folder is this one or lies in it. */
export function isBelow(root: string, folder: string): boolean {
	const way = path.relative(root, folder);
	return way === '' || (!way.startsWith('..') && !path.isAbsolute(way));
}
