import { AppError } from '#contract/appError.ts';
import type { ShownValue } from '#contract/judging.ts';
import type { Report, ReportOfLearner, ReportRequest } from '#contract/reports.ts';
import type { SubmissionDetail } from '#contract/submission.ts';
import type { Value } from '#contract/value.ts';
import { type Clock, instant } from '../../platform/clock.ts';
import type { Log } from '../../platform/log.ts';
import { judgedElsewhere } from '../judgedElsewhere.ts';
import type { ProvedChallenge } from '../readProvedChallenge.ts';
import type { Witness } from './hearWitness.ts';
import { Rechecks, type RechecksParts } from './rechecks.ts';

export interface ReportServiceParts extends Omit<RechecksParts, 'witness'> {
	/** A challenge that a learner sees. @throws AppError `challengeUnknown`, `challengeBroken` */
	load: (challengeId: string) => Promise<ProvedChallenge>;
	submission: (learnerId: string, submissionId: string) => Promise<SubmissionDetail | undefined>;
	/** Told of each report that waits, where another process looks into them; unless given this one does. */
	leave?: (() => void) | undefined;
	clock: Clock;
	log: Log;
}

const dayMs = 24 * 60 * 60_000;
/** Reports of one learner within a day: each may keep the judge busy for a minute. */
export const reportsPerDay = 10;

/** Reports of challenges: taken in at once, looked into in the background. */
export class ReportService {
	readonly #parts: ReportServiceParts;
	readonly #rechecks: Rechecks;

	constructor(parts: ReportServiceParts) {
		this.#parts = parts;
		this.#rechecks = new Rechecks({
			...parts,
			witness: async ({ learnerId, submissionId }) => {
				if (submissionId === undefined) return undefined;
				const submission = await parts.submission(learnerId, submissionId);
				return submission && witnessOf(submission);
			},
		});
	}

	/**
	 * Takes a report in; sent again it is the same one.
	 * @throws AppError `challengeUnknown`, `judgedElsewhere`, `submissionUnknown`, `tooManyRequests`, `conflict` for an id that is another's, and what the store throws
	 */
	async report(learnerId: string, challengeId: string, request: ReportRequest): Promise<Report> {
		const { store, load, submission, clock } = this.#parts;
		const known = await store.get(learnerId, request.id);
		if (known?.challengeId === challengeId) return known;
		const { version, judgedAt } = await load(challengeId);
		if (judgedAt !== undefined) throw judgedElsewhere(judgedAt);
		const { submissionId } = request;
		if (submissionId !== undefined) {
			const found = await submission(learnerId, submissionId);
			if (found?.challengeId !== challengeId) {
				throw new AppError('submissionUnknown', 'This submission is not one of yours to this challenge.');
			}
		}
		const nowMs = clock.nowMs();
		const report: ReportOfLearner = {
			...{ id: request.id, learnerId, challengeId, challengeVersion: version, at: instant(nowMs) },
			...{ reason: request.reason, words: request.words, outcome: { kind: 'checking' } },
			...(submissionId === undefined ? {} : { submissionId }),
		};
		const added = await store.add(report, { since: instant(nowMs - dayMs), most: reportsPerDay });
		if (added === 'taken') throw new AppError('conflict', 'This id belongs to another report.');
		if (added === 'tooMany') {
			const words = `You have reported ${String(reportsPerDay)} challenges within a day. Thank you; report this one tomorrow.`;
			throw new AppError('tooManyRequests', words, { retryAfterSeconds: 3_600 });
		}
		if (this.#parts.leave === undefined) this.#rechecks.look();
		else this.#parts.leave();
		return added === 'known' ? this.get(learnerId, request.id) : report;
	}

	/** @throws AppError `notFound` */
	async get(learnerId: string, reportId: string): Promise<Report> {
		const report = await this.#parts.store.get(learnerId, reportId);
		if (report === undefined) throw new AppError('notFound', 'This report is not one of yours.');
		return report;
	}

	/** Newest first. */
	list(learnerId: string): Promise<Report[]> {
		return this.#parts.store.ofLearner(learnerId);
	}

	/** Everybody's, newest first. @throws AppError `badRequest` for a cursor that is none of ours */
	all(asked: {
		limit: number;
		cursor?: string | undefined;
	}): Promise<{ items: ReportOfLearner[]; nextCursor?: string }> {
		return this.#parts.store.all(asked);
	}

	/** Goes on with what waits, also what another process has left, from now on. */
	start(): void {
		this.#rechecks.start();
	}

	/** Looks into whatever waits now; resolves when there is nothing left that this process could take. */
	workOff(): Promise<void> {
		return this.#rechecks.workOff();
	}

	/** Stops what runs; it is gone on with after the next start. */
	stop(): Promise<void> {
		return this.#rechecks.stop();
	}
}

function witnessOf({ language, source, report }: SubmissionDetail): Witness {
	const failing = wholeInput(report?.failing?.input);
	return { language, source, ...(failing === undefined ? {} : { failing }) };
}

/** An input that was cut for showing is no input. */
function wholeInput(shown: readonly ShownValue[] | undefined): Value[] | undefined {
	const values = shown?.flatMap((one) => (one.kind === 'whole' ? [one.value] : []));
	return values?.length === shown?.length ? values : undefined;
}
