import { providerTitles } from '../providerTitles.ts';
import type { VariantOf } from '#contract/challenge.ts';
import type { Forging, Made } from '../makeChallenge.ts';
import type { ForgeControl } from '../writing.ts';
import { type ModelAnswer, type ModelRequest, ProvidersDown } from '../modelRouter.ts';
import { type RefusedDraft, refusedFor } from '../proveDraft.ts';
import { checkStory } from './checkStory.ts';
import { type Kernel, kernelSignature } from './kernel.ts';
import { proveVariant, type VariantProof } from './proveVariant.ts';
import { VariantDraft } from './variantDraft.ts';
import { variantFolder, type VariantOrigin } from './variantFolder.ts';
import { variantPrompt, variantSystem } from './variantPrompt.ts';

/** A story is some 500 tokens; a provider that thinks aloud needs room besides. */
const maxOutputTokens = 4_000;

/** What making one takes. */
export type VariantForging = Omit<Forging, 'onVerdict'>;

/**
 * Asks once for a new story to a kernel, proves the kernel's programs under the new names, and keeps what is proved. A story that is refused is not mended: the kernel itself can
 * be repeated as well.
 * @param siblings ids of the kernel's other variants
 * @throws AppError `badRequest` for a kernel that gives none, `cancelled`; as `Judge.judge` and the store
 */
export async function makeVariant(
	forging: VariantForging,
	kernel: Kernel,
	siblings: readonly string[],
	control: ForgeControl,
): Promise<Made> {
	kernelSignature(kernel);
	const beganMs = forging.nowMs();
	try {
		const answer = await forging.router.ask(requestFor(kernel, control));
		const proof = await proofOf(forging, kernel, siblings, answer, control);
		if (proof.kind === 'proved') return await keep(forging, kernel, answer, proof, { ...control, beganMs });
		const { reason, checks, findings } = proof;
		const { provider, model } = answer;
		const facts = { forgeId: control.forgeId, provider, model, kernelId: kernel.file.id, reason, checks };
		forging.log.info({ ...facts, findings: findings.length }, 'a variant was refused');
		return { kind: 'notProved', reason };
	} catch (error) {
		if (!(error instanceof ProvidersDown)) throw error;
		return error.reasons.length === 0 ? { kind: 'noProvider' } : { kind: 'providersDown', reasons: error.reasons };
	}
}

/** The one question that a variant costs. */
export function requestFor(
	kernel: Kernel,
	{ signal, tell }: Pick<ForgeControl, 'signal' | 'tell'>,
): ModelRequest<VariantDraft> {
	return {
		system: variantSystem,
		prompt: variantPrompt(kernel),
		schema: VariantDraft,
		schemaName: 'variant',
		difficulty: kernel.file.difficulty,
		maxOutputTokens,
		purpose: 'variant',
		signal,
		onAsking: (provider, model) => tell({ kind: 'asking', provider, model, attempt: 1 }),
		onFellBack: (from, reason) => tell({ kind: 'fellBack', from, reason }),
	};
}

/** What can be seen in a draft before anything runs, and else its folder. */
export function readVariant(
	draft: VariantDraft,
	kernel: Kernel,
	origin: VariantOrigin,
): { kind: 'read'; files: ReturnType<typeof variantFolder>['files'] } | RefusedDraft {
	const unread = checkStory(draft, kernel);
	if (unread.length > 0) return refusedFor('draft', unread);
	const { files, findings } = variantFolder(draft, kernel, origin);
	return findings.length > 0 ? refusedFor('draft', findings) : { kind: 'read', files };
}

async function proofOf(
	{ judge, others, limits, nowMs }: VariantForging,
	kernel: Kernel,
	siblings: readonly string[],
	{ value, provider, model }: ModelAnswer<VariantDraft>,
	{ forgeId, signal, tell }: ForgeControl,
): Promise<VariantProof> {
	tell({ kind: 'proving', step: 'words' });
	const author = `${providerTitles[provider]} (${model})`.slice(0, 80);
	const read = readVariant(value, kernel, { suffix: forgeId.slice(-8), author });
	if (read.kind === 'refused') return read;
	const onStep = (step: string): void => tell({ kind: 'proving', step });
	const relatives = new Set([kernel.file.id, ...siblings]);
	return proveVariant({ judge, others, limits, nowMs, signal, onStep }, read.files, kernel, relatives);
}

async function keep(
	forging: VariantForging,
	{ file, version }: Kernel,
	{ provider, model }: ModelAnswer<VariantDraft>,
	{ id, title, contents }: Extract<VariantProof, { kind: 'proved' }>,
	{ signal, forgeId, beganMs }: ForgeControl & { beganMs: number },
): Promise<Made> {
	signal.throwIfAborted();
	const generationMs = forging.nowMs() - beganMs;
	const variantOf: VariantOf = { id: file.id, version, title: file.title };
	await forging.keep({ id, title, contents, provider, model, generationMs, answers: 1, variantOf });
	forging.log.info(
		{ forgeId, provider, model, challengeId: id, kernelId: file.id, generationMs },
		'a variant was made',
	);
	return { kind: 'made', challengeId: id, title, provider, model, difficulty: file.difficulty };
}
