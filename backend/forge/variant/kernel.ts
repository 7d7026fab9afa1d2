import { AppError } from '#contract/appError.ts';
import type { VariantOf } from '#contract/challenge.ts';
import type { ChallengeFile } from '#contract/challengeFile.ts';
import { type FunctionSignature, isClass } from '#contract/signature.ts';
import type { PooledChallenge } from '../pool/shelf.ts';

/** A proved challenge of which variants can be made. */
export interface Kernel {
	/** The proof's hash: which exact challenge its variants are made of. */
	version: string;
	file: ChallengeFile;
	statement: string;
	/** Its whole folder: path inside it to text. */
	files: ReadonlyMap<string, string>;
}

/** Where kernels come from, and the variants of them that there are. */
export interface Kernels {
	/** @throws AppError `challengeUnknown` for one that nobody can open now, withdrawn and expired ones among them */
	load(challengeId: string): Promise<{ kernel: Kernel; variantOf?: VariantOf | undefined }>;
	/** Those that can be opened now; what was made first comes first. */
	variantsOf(kernelId: string): Promise<PooledChallenge[]>;
}

/**
 * The signature of what gets a new story.
 * @throws AppError `badRequest` for a class: every case calls it by its names, so it can't get others without getting other cases
 */
export function kernelSignature({ file: { signature } }: Kernel): FunctionSignature {
	if (!isClass(signature)) return signature;
	throw new AppError('badRequest', 'A challenge with a class gets no new story: its cases call it by its names.');
}
