import type { Draft, DraftChecks } from '#contract/drafts.ts';
import type { Demand } from '../challengePrompt.ts';
import { bruteFile, draftFolder } from '../draftFolder.ts';
import { cleanCode, cleanLine } from '../draftText.ts';
import { reasonWords } from '../forgeWords.ts';
import { ProvidersDown } from '../modelRouter.ts';
import { type ForgeControl, noteUnread, Writing, type WritingParts, type Written } from '../writing.ts';
import { draftFindings } from './draftFindings.ts';

export type Drafted =
	| { kind: 'drafted'; draft: Draft }
	| { kind: 'noProvider' }
	| { kind: 'providersDown'; reasons: ProvidersDown['reasons'] };

/** What a proof writes; a draft has none of it. */
const madeByProof: ReadonlySet<string> = new Set(['cases.json', 'small.json', 'proof.json']);

/** Of these, and no more, a draft tells; what is mended often takes the rest with it. */
export const findingsMax = 40;

/**
 * Has a challenge written and checked as any other, and gives it away as the files of a folder, whatever the checks found: its author edits and proves
 * them. Where all models are gone half-way, it is what was there.
 * @throws AppError `cancelled`; as `Judge.judge` and the router
 */
export async function draftChallenge(parts: WritingParts, demand: Demand, control: ForgeControl): Promise<Drafted> {
	const writing = new Writing({ ...parts, purpose: 'draft' }, demand, control, '');
	try {
		const written = await writing.run();
		parts.log.info({ forgeId: control.forgeId, state: written.proof.kind }, 'a draft was made');
		return { kind: 'drafted', draft: draftOf(written) };
	} catch (error) {
		if (!(error instanceof ProvidersDown)) throw error;
		if (writing.latest !== undefined) {
			parts.log.info({ forgeId: control.forgeId, state: 'brokenOff' }, 'a draft was made');
			const why = reasonWords({ kind: 'providersDown', reasons: error.reasons });
			return { kind: 'drafted', draft: draftOf(writing.latest, why) };
		}
		if (error.reasons.length === 0) return { kind: 'noProvider' };
		noteUnread(parts, error);
		return { kind: 'providersDown', reasons: error.reasons };
	}
}

/** @param brokenOff why nobody wrote or mended the rest of it */
function draftOf(written: Written, brokenOff?: string): Draft {
	const { answer, origin, brute, proof } = written;
	const { files, findings: unreadable } = draftFolder(answer.value, origin);
	const asWritten = brute === undefined ? files.contents : new Map([...files.contents, [bruteFile, cleanCode(brute)]]);
	// What was proved may have wrong solutions less, and has the level that was measured.
	const contents = proof?.kind === 'proved' ? proof.contents : asWritten;
	return {
		title: cleanLine(answer.value.title),
		slug: files.folderName,
		topic: files.topicFolderName,
		files: Object.fromEntries([...contents].filter(([file]) => !madeByProof.has(file))),
		checks: checksOf(written, unreadable, brokenOff),
		provider: answer.provider,
		model: answer.model,
	};
}

function checksOf(
	{ answer, brute, proof }: Written,
	unreadable: Parameters<typeof draftFindings>[1],
	brokenOff: string | undefined,
): DraftChecks {
	if (proof?.kind === 'proved') return { kind: 'held', difficulty: proof.measured.difficulty };
	const missing =
		brute === undefined
			? [
					{
						file: bruteFile,
						line: 1,
						message: 'It is missing: nobody wrote it. Write it yourself, by the statement alone.',
					},
				]
			: [];
	const all = [...missing, ...draftFindings(answer.value, [...(proof?.findings ?? []), ...unreadable])];
	const found = { findings: all.slice(0, findingsMax), more: Math.max(0, all.length - findingsMax) };
	return brokenOff === undefined ? { kind: 'found', ...found } : { kind: 'brokenOff', why: brokenOff, ...found };
}
