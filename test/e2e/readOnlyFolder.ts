import { execFileSync } from 'node:child_process';
import { chmodSync } from 'node:fs';

/** Makes a folder that nobody can write to, root included. @returns what undoes it. */
export function makeReadOnly(folder: string): () => void {
	if (process.getuid?.() !== 0) {
		chmodSync(folder, 0o555);
		return () => chmodSync(folder, 0o755);
	}
	// Permissions do not hold root back; a file system that is mounted read-only does.
	execFileSync('mount', ['-t', 'tmpfs', '-o', 'ro,size=64k', 'tmpfs', folder]);
	return () => {
		execFileSync('umount', [folder]);
	};
}
