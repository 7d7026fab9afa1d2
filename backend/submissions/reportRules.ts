import * as z from 'zod';
import { AppError } from '#contract/appError.ts';
import type { ShownOfFailure } from '#contract/challengeSet.ts';
import { JudgeReport } from '#contract/judging.ts';
import type { RunRequest, SubmissionDetail } from '#contract/submission.ts';
import { hideByRules, hideInRun } from './hideByRules.ts';
import type { JudgedChallenge } from './judgedChallenge.ts';

const Exported = z.object({
	submissions: z.array(z.record(z.string(), z.unknown())).optional(),
	attempts: z.array(z.record(z.string(), z.unknown())).optional(),
});
const ExportedAttempt = z.looseObject({
	challengeId: z.string(),
	result: z.looseObject({ testResults: z.array(z.looseObject({ name: z.string() })) }),
});
const ExportedAbout = z.object({ challengeId: z.string(), challengeVersion: z.string() });

export interface ReportRulesParts {
	/** What the set of a challenge shows of a failed case; `all` where there is none. */
	shows: (challengeId: string) => Promise<ShownOfFailure>;
	/** Whether the tests are hidden for good: then the reference solution answers no question about what is not shown. */
	hiddenTests: boolean;
	/** @throws AppError `challengeUnknown`, `challengeBroken` */
	load: (challengeId: string) => Promise<Pick<JudgedChallenge, 'version' | 'cases'>>;
}

/** Every report goes through here on its way to its learner. What is stored is whole. */
export class ReportRules {
	readonly #parts: ReportRulesParts;

	constructor(parts: ReportRulesParts) {
		this.#parts = parts;
	}

	/** The report of a submission. */
	async ofSubmission(
		{ challengeId, challengeVersion }: Pick<SubmissionDetail, 'challengeId' | 'challengeVersion'>,
		report: JudgeReport,
	): Promise<JudgeReport> {
		const shows = await this.#parts.shows(challengeId);
		if (shows === 'all') return report;
		const challenge = await this.#known(challengeId);
		// Of another version nobody knows which of its cases were examples.
		const cases = challenge?.version === challengeVersion ? challenge.cases : [];
		return hideByRules(report, shows, (index) => cases[index]?.origin === 'example');
	}

	/** A stored submission with the report that its learner may see. */
	async shown(submission: SubmissionDetail): Promise<SubmissionDetail> {
		const { report } = submission;
		return report === undefined ? submission : { ...submission, report: await this.ofSubmission(submission, report) };
	}

	/** Whether the reference solution may say what is right for a learner's own case. */
	async mayAskReference(challengeId: string): Promise<boolean> {
		return !this.#parts.hiddenTests || (await this.#parts.shows(challengeId)) === 'all';
	}

	async ofRun(challengeId: string, what: RunRequest['what'], report: JudgeReport): Promise<JudgeReport> {
		return hideInRun(report, what, await this.#parts.shows(challengeId));
	}

	/** Of a search for a breaking case no input is an example. */
	async ofSearch(challengeId: string, report: JudgeReport): Promise<JudgeReport> {
		return hideByRules(report, await this.#parts.shows(challengeId), () => false);
	}

	/** What is exported of a learner holds reports, and what attempts keep of them, as the learner saw them. */
	async ofExport<Given extends object>(exported: Given): Promise<Given> {
		const { submissions, attempts } = Exported.parse(exported);
		return {
			...exported,
			...(submissions && { submissions: await Promise.all(submissions.map((one) => this.#exported(one))) }),
			...(attempts && { attempts: await Promise.all(attempts.map((one) => this.#exportedAttempt(one))) }),
		};
	}

	async #exported(submission: Record<string, unknown>): Promise<Record<string, unknown>> {
		const { report: whole, ...rest } = submission;
		const about = ExportedAbout.safeParse(submission).data;
		if (whole === undefined || about === undefined) return submission;
		if ((await this.#parts.shows(about.challengeId)) === 'all') return submission;
		const report = JudgeReport.safeParse(whole).data;
		// One of a form that nobody knows any more is left out: what is in it can't be told.
		return report === undefined ? rest : { ...rest, report: await this.ofSubmission(about, report) };
	}

	/** Names of cases are their author's, who may say in them what is in a case. */
	async #exportedAttempt(attempt: Record<string, unknown>): Promise<Record<string, unknown>> {
		const { data } = ExportedAttempt.safeParse(attempt);
		if (data === undefined || (await this.#parts.shows(data.challengeId)) !== 'verdict') return attempt;
		const testResults = data.result.testResults.map((one) => ({ ...one, name: '' }));
		return { ...attempt, result: { ...data.result, testResults } };
	}

	async #known(challengeId: string): Promise<Pick<JudgedChallenge, 'version' | 'cases'> | undefined> {
		try {
			return await this.#parts.load(challengeId);
		} catch (error) {
			if (error instanceof AppError && (error.code === 'challengeUnknown' || error.code === 'challengeBroken'))
				return undefined;
			throw error;
		}
	}
}
