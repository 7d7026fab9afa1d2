import { findPrograms } from './findProgram.ts';

/** One package under the names that package managers have for it. */
export interface PackageNames {
	apt: string;
	dnf: string;
	pacman: string;
	apk: string;
	/** macOS: a whole command. */
	mac?: string;
	/** Windows: a whole command or sentence. */
	windows?: string;
}

/** The one command that installs a package on this system; undefined when it is not known. */
export function installAdvice(names: PackageNames): string | undefined {
	switch (process.platform) {
		case 'darwin':
			return names.mac;
		case 'win32':
			return names.windows;
		default:
			if (findPrograms('apt').length > 0) return `apt install ${names.apt}`;
			if (findPrograms('dnf').length > 0) return `dnf install ${names.dnf}`;
			if (findPrograms('pacman').length > 0) return `pacman -S ${names.pacman}`;
			if (findPrograms('apk').length > 0) return `apk add ${names.apk}`;
			return undefined;
	}
}
