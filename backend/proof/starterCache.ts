import { access, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Remembers which starters have been seen to compile and fail, by a hash of everything that decides it. */
export interface StarterCache {
	has(key: string): Promise<boolean>;
	remember(key: string): Promise<void>;
}

/** A folder with an empty file for each key; made when the first one is remembered. */
export function folderStarterCache(folder: string): StarterCache {
	const fileOf = (key: string): string => path.join(folder, `starter-${key}`);
	return {
		async has(key) {
			return access(fileOf(key)).then(
				() => true,
				// Whatever keeps us from reading a remembered answer, checking again is right.
				() => false,
			);
		},
		async remember(key) {
			await mkdir(folder, { recursive: true });
			await writeFile(fileOf(key), '');
		},
	};
}

/** For where nothing is kept. */
export const forgetfulStarterCache: StarterCache = {
	has: () => Promise.resolve(false),
	remember: () => Promise.resolve(),
};
