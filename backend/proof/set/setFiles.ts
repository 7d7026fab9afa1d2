import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';
import { isFileError } from '../isFileError.ts';
import { readInside, type ReadText, staysInside } from './readInside.ts';

export interface FolderEntry {
	name: string;
	kind: 'folder' | 'file' | 'link' | 'other';
}

/** The files of an extension, wherever they lie. Paths are below its folder, with forward slashes. */
export interface SetFiles {
	/** For people. */
	place: string;
	readText(inside: string): Promise<ReadText>;
	/** Whether a path leads somewhere else. */
	isLink(inside: string): Promise<boolean>;
	/** What lies in a folder; nothing where there is none. */
	entries(inside: string): Promise<FolderEntry[]>;
}

/** Those of a folder on the disk. @param folder absolute */
export function filesOnDisk(folder: string): SetFiles {
	return {
		place: folder,
		readText: (inside) => readInside(folder, inside),
		async isLink(inside) {
			try {
				return (await lstat(path.join(folder, inside))).isSymbolicLink();
			} catch (error) {
				if (isMissing(error)) return false;
				throw error;
			}
		},
		async entries(inside) {
			try {
				const found = await readdir(path.join(folder, inside), { withFileTypes: true });
				return found.map((entry): FolderEntry => {
					const kind = entry.isSymbolicLink() ? 'link' : entry.isFile() ? 'file' : 'other';
					return { name: entry.name, kind: entry.isDirectory() ? 'folder' : kind };
				});
			} catch (error) {
				if (isMissing(error)) return [];
				throw error;
			}
		},
	};
}

function isMissing(error: unknown): boolean {
	return isFileError(error) && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

/** Those that came in one piece: path to text. */
export function filesAtHand(contents: ReadonlyMap<string, string>): SetFiles {
	return {
		place: '',
		readText(inside) {
			const text = contents.get(inside);
			if (text !== undefined) return Promise.resolve({ kind: 'text', text });
			const message = staysInside(inside)
				? 'The file is missing.'
				: 'The path leads out of the folder of the extension.';
			return Promise.resolve({ kind: 'refused', message });
		},
		isLink: () => Promise.resolve(false),
		entries(inside) {
			const entries = new Map<string, FolderEntry>();
			for (const file of contents.keys()) {
				if (!file.startsWith(`${inside}/`)) continue;
				const [name = '', ...rest] = file.slice(inside.length + 1).split('/');
				entries.set(name, { name, kind: rest.length > 0 ? 'folder' : 'file' });
			}
			return Promise.resolve([...entries.values()]);
		},
	};
}
