import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { isDiskTrouble } from '../files/isDiskTrouble.ts';
import { temporaryPath } from '../files/temporaryPath.ts';
import { removeUnusedKits } from './kitFolders.ts';
import type { SetUp, Toolchain } from './language.ts';

export type Kit = { kind: 'ready'; folder: string } | { kind: 'failed'; reason: string };

export interface KitPlan {
	/** A folder of the judge's own. */
	parent: string;
	/** Everything that the kit depends on. */
	inputs: unknown;
	/** Fills the folder; the reason why it could not. */
	make: (folder: string) => Promise<string | undefined>;
	/** What there may be no room for, e.g. `C++ needs (100 MB)`. */
	roomFor: string;
}

/**
 * What a language has compiled ahead, in a folder named by everything it depends on. Made once for an installation, outside of any box: nothing in it is a
 * learner's. Two backends may make it at the same time; the one that comes second takes the first one's.
 */
export async function openKit({ parent, inputs, make, roomFor }: KitPlan): Promise<Kit> {
	const key = createHash('sha256').update(JSON.stringify(inputs)).digest('hex').slice(0, 32);
	const folder = join(parent, `kit-${key}`);
	try {
		mkdirSync(parent, { recursive: true });
		const now = new Date();
		removeUnusedKits(parent, now);
		if (existsSync(folder)) {
			utimesSync(folder, now, now);
		} else {
			const failure = await makeAside(folder, make);
			if (failure !== undefined) return { kind: 'failed', reason: failure };
		}
	} catch (error) {
		if (!isDiskTrouble(error)) throw error;
		return { kind: 'failed', reason: `there is no room in ${parent} for what ${roomFor}` };
	}
	return { kind: 'ready', folder };
}

/** The toolchain with its kit, which every box can read. */
export function withKit(toolchain: Toolchain, kit: Kit): SetUp {
	if (kit.kind === 'failed') return kit;
	return {
		kind: 'ready',
		toolchain: { ...toolchain, mounts: [...toolchain.mounts, kit.folder], kitFolder: kit.folder },
	};
}

async function makeAside(folder: string, make: KitPlan['make']): Promise<string | undefined> {
	const making = temporaryPath(`${folder}.making`);
	mkdirSync(making);
	try {
		chmodSync(making, 0o755);
		const failure = await make(making);
		if (failure !== undefined) return failure;
		renameSync(making, folder);
	} catch (error) {
		// Otherwise another backend was quicker.
		if (!existsSync(folder)) throw error;
	} finally {
		rmSync(making, { recursive: true, force: true });
	}
	return undefined;
}
