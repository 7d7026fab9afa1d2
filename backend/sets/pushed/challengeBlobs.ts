import { AppError } from '#contract/appError.ts';
import { type BlobStore, sha256Of } from '../../platform/blobs/blobStore.ts';
import type { StoredChallenge } from './pushedSetStore.ts';
import { packFiles, unpackArchive } from './archive.ts';

const root = 'pushed';

type Which = Pick<StoredChallenge, 'id' | 'version'>;

/** Far more than an archive may hold. */
const unpackedBytesMax = 60_000_000;

/** The files of pushed challenges, one blob for each version of a challenge: versions of a set in which it is the same share it. */
export class ChallengeBlobs {
	readonly #blobs: BlobStore;

	constructor(blobs: BlobStore) {
		this.#blobs = blobs;
	}

	/**
	 * Keeps those of all challenges of a source that are not there yet.
	 * @param contents by the id of the challenge: path inside its folder to text
	 */
	async putMissing(
		source: string,
		challenges: readonly Which[],
		contents: ReadonlyMap<string, ReadonlyMap<string, string>>,
	): Promise<void> {
		const there = new Set(await this.#blobs.list(`${root}/${source}/`));
		for (const which of challenges) {
			const files = contents.get(which.id);
			if (files === undefined || there.has(keyOf(which))) continue;
			const bytes = await packFiles(files);
			await this.#blobs.put(keyOf(which), bytes, sha256Of(bytes));
		}
	}

	/** @throws AppError `challengeBroken` when they are gone, and what the store throws */
	async get(which: Which): Promise<ReadonlyMap<string, string>> {
		const bytes = await this.#blobs.get(keyOf(which));
		if (bytes !== undefined) return unpackArchive(bytes, unpackedBytesMax);
		throw new AppError('challengeBroken', `The files of "${which.id}" are gone. Its set has to be pushed again.`);
	}

	async delete(which: Which): Promise<void> {
		await this.#blobs.delete(keyOf(which));
	}
}

function keyOf({ id, version }: Which): string {
	return `${root}/${id.replace('.', '/')}/${version}.json.gz`;
}
