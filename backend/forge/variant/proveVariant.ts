import type { ChallengeFiles } from '#proof/challengeFiles.ts';
import type { OtherChallenge } from '#proof/checks/nearDuplicates.ts';
import { allFindings, type CheckResult, checked, type Finding } from '#proof/finding.ts';
import { loadChallengeFiles } from '#proof/loadChallengeFolder.ts';
import { filesToWrite } from '#proof/proofFile.ts';
import { proveChallenge } from '#proof/proveChallenge.ts';
import { checkBruteApart } from '../bruteApart.ts';
import { checkBounds } from '../checkBounds.ts';
import { type DraftSurroundings, limitedProof, type RefusedDraft, rememberingStarterCache } from '../proveDraft.ts';
import { reasonOfChecks } from '../refusalReason.ts';
import type { Kernel } from './kernel.ts';

export type VariantProof =
	{ kind: 'proved'; id: string; title: string; contents: ReadonlyMap<string, string> } | RefusedDraft;

/**
 * Proves a variant anew by running its programs as a stranger's, whoever wrote the kernel. Cases and smallest inputs that come of it have to be the kernel's, byte for byte.
 * @param relatives ids of the kernel and of its other variants, which have the same outputs; their words must differ all the same
 * @throws AppError `cancelled`, and as `Judge.judge`
 */
export async function proveVariant(
	surroundings: DraftSurroundings,
	files: ChallengeFiles,
	kernel: Kernel,
	relatives: ReadonlySet<string>,
): Promise<VariantProof> {
	return limitedProof<VariantProof>(surroundings, async (signal) => {
		const { judge, limits, onStep, nowMs } = surroundings;
		const loaded = loadChallengeFiles(files);
		if (loaded.kind === 'refused') return refused([loaded.check]);
		const { parsed } = loaded;
		const box = { judge, trust: 'stranger', signal, toolTimeMs: limits.toolTimeMs } as const;
		const others = surroundings.others.map((other) => (relatives.has(other.id) ? withoutOutputs(other) : other));
		const languages = await judge.languages();
		const around = { box, languages, starterCache: rememberingStarterCache(), others, onStep };
		const { checks, proved } = await proveChallenge(around, parsed);
		if (proved === undefined) return refused(checks);
		const apart = [
			await checkBruteApart(box, parsed, proved.smallText),
			checkKernelCases(
				kernel,
				new Map([
					['cases.json', proved.casesText],
					['small.json', proved.smallText],
				]),
			),
			// What a person says of limits is prose, and was proved as that.
			...(kernel.file.id.startsWith('forge.') ? [await checkBounds(box, parsed)] : []),
		];
		if (apart.some(({ state }) => state === 'failed')) return refused(apart);
		const contents = new Map([...files.contents, ...filesToWrite(files.contents, proved, new Date(nowMs()))]);
		const { id, title } = parsed.challenge;
		return { kind: 'proved', id, title, contents };
	});
}

function withoutOutputs(other: OtherChallenge): OtherChallenge {
	return { ...other, small: [] };
}

function refused(checks: readonly CheckResult[]): RefusedDraft {
	const failed = checks.filter(({ state }) => state === 'failed');
	const findings = failed.flatMap(allFindings);
	return { kind: 'refused', reason: reasonOfChecks(failed), checks: failed.map(({ check }) => check), findings };
}

/** The same inputs with the same answers: else it is another task, or this machine can't prove what the kernel's could. */
function checkKernelCases({ files }: Kernel, made: ReadonlyMap<string, string>): CheckResult {
	const findings = [...made].flatMap(([file, text]): Finding[] =>
		files.get(file) === text
			? []
			: [{ file, line: 1, message: "The proof makes other cases than the kernel's.", defect: 'notDeterministic' }],
	);
	return checked('cases of the kernel', findings);
}
