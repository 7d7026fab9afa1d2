import { AppError } from '#contract/appError.ts';
import type { LanguageId } from '#contract/ids.ts';
import type { CustomCase, JudgeReport } from '#contract/judging.ts';
import type { Signature } from '#contract/signature.ts';
import {
	type Job,
	type JobEvent,
	type RunRequest,
	type SearchRequest,
	sourceBytesMax,
	type SubmissionDetail,
	type SubmissionPage,
	type SubmissionRequest,
} from '#contract/submission.ts';
import type { Judge, JudgeWatch } from '#judge/judge.ts';
import { Bell } from '../platform/bell.ts';
import { type Clock, instant } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import type { JudgedChallenge } from './judgedChallenge.ts';
import { findBreakingCase } from './findBreakingCase.ts';
import { judgeRun } from './judgeRun.ts';
import { isFinal, type Jobs } from './jobs.ts';
import { watchOf } from './watchOf.ts';
import type { PendingWork } from './pendingWork.ts';
import type { ReportRules } from './reportRules.ts';
import type { SubmissionStore } from './submissionStore.ts';

export interface SubmissionServiceParts {
	store: SubmissionStore;
	jobs: Jobs;
	pending: PendingWork;
	judge: () => Promise<Judge>;
	/** @throws AppError `challengeUnknown`, `challengeBroken`. */
	load: (challengeId: string) => Promise<JudgedChallenge>;
	/** What learners see of reports. */
	rules: ReportRules;
	/** @throws AppError `badRequest` for a case that does not fit. */
	refuseMisfits: (cases: readonly CustomCase[], signature: Signature) => void;
	/** Why the learner may not submit to the challenge now; undefined: they may. Unless given everybody may. */
	maySubmit?: ((learnerId: string, challengeId: string) => Promise<AppError | undefined>) | undefined;
	/** Calls after each change of the learner's stored data, whoever made it, until the returned function is called. */
	onChange: (learnerId: string, listener: () => void) => () => void;
	/** What the request belongs to that submits, as a `traceparent`; unless given, or where nobody wants to know, none. */
	traceparent?: (() => string | undefined) | undefined;
	/** Who may agree to run code without a sandbox: on a server nobody. */
	consentBy: 'learner' | 'nobody';
	clock: Clock;
	log: Log;
}

type OwnWatch = JudgeWatch & { signal: AbortSignal };

/** Runs, submissions and searches as a client sees them. */
export class SubmissionService {
	readonly #parts: SubmissionServiceParts;

	constructor(parts: SubmissionServiceParts) {
		this.#parts = parts;
	}

	/** @throws AppError `tooLarge`, `languageMissing`, `consentNeeded`, `busy`, `badRequest` for own cases that do not fit, and as `load`. */
	async startRun(learnerId: string, challengeId: string, request: RunRequest): Promise<Job> {
		const { load, refuseMisfits, rules } = this.#parts;
		refuseTooLarge(request.source);
		const challenge = await load(challengeId);
		if (request.what.kind !== 'examples') refuseMisfits(request.what.cases, challenge.file.signature);
		const judge = await this.#judgeFor(request.language);
		const { what } = request;
		this.#start({ id: request.id, kind: 'run' }, learnerId, async (watch) => {
			const mayAsk = await rules.mayAskReference(challengeId);
			return rules.ofRun(challengeId, what, await judgeRun(judge, challenge, request, what, watch, mayAsk));
		});
		return { id: request.id, kind: 'run' };
	}

	/** @throws AppError as `startRun`. */
	async findBreakingCase(learnerId: string, challengeId: string, request: SearchRequest): Promise<Job> {
		refuseTooLarge(request.source);
		const { load, rules } = this.#parts;
		const challenge = await load(challengeId);
		const judge = await this.#judgeFor(request.language);
		this.#start({ id: request.id, kind: 'search' }, learnerId, async (watch) =>
			rules.ofSearch(challengeId, await findBreakingCase(judge, challenge, request, watch)),
		);
		return { id: request.id, kind: 'search' };
	}

	/** What is not kept: it starts once, and ends with its report. */
	#start({ id, kind }: Job, learnerId: string, work: (watch: OwnWatch) => Promise<JudgeReport>): void {
		const place = this.#parts.jobs.takePlace(id, kind, learnerId);
		place?.start(async ({ signal, tell }) => {
			try {
				return { kind: 'done', report: await work({ ...watchOf(signal, tell), signal }) };
			} catch (error) {
				if (signal.aborted) return { kind: 'cancelled' };
				if (error instanceof AppError) return { kind: 'failed', code: error.code, message: error.message };
				this.#parts.log.error({ err: error, jobId: id, kind }, 'a job failed');
				return { kind: 'failed', code: 'unexpected', message: 'Something went wrong while running. Try again.' };
			}
		});
	}

	/** Once this resolves the submission is stored. @throws AppError as `startRun`, as `maySubmit` says, `conflict` for an id that is taken, and what the store throws. */
	async submit(learnerId: string, challengeId: string, request: SubmissionRequest): Promise<Job> {
		const { store, jobs, load, pending, clock } = this.#parts;
		refuseTooLarge(request.source);
		const answer: Job = { id: request.id, kind: 'submission' };
		const challenge = await load(challengeId);
		await this.#refuseUnlessMaySubmit(learnerId, challengeId, request.id);
		await this.#judgeFor(request.language);
		const place = jobs.takePlace(request.id, 'submission', learnerId);
		const stored = {
			...request,
			learnerId,
			challengeId,
			challengeVersion: challenge.version,
			submittedAt: instant(clock.nowMs()),
			traceparent: this.#parts.traceparent?.(),
			newId: () => clock.newId(),
		};
		try {
			const added = await store.add(stored, pending.lease());
			if (added.kind === 'taken') throw new AppError('conflict', 'This id belongs to another submission.');
			if (added.kind === 'known') place?.leave();
			else place?.start((control) => pending.judge(stored, control));
		} catch (error) {
			place?.leave();
			throw error;
		}
		return answer;
	}

	/** Follows a job wherever it is judged: here, in another window, or by whoever takes it over. @throws AppError `jobUnknown`. */
	async *watch(learnerId: string, jobId: string, signal: AbortSignal): AsyncGenerator<JobEvent> {
		const { jobs, store, rules, onChange } = this.#parts;
		let told: JobEvent | undefined;
		const bell = new Bell();
		const wake = (): void => bell.ring();
		const stopListening = onChange(learnerId, wake);
		signal.addEventListener('abort', wake);
		try {
			while (!signal.aborted) {
				const changed = bell.next();
				for await (const event of jobs.watch(jobId, learnerId, signal)) {
					told = event;
					yield event;
					if (isFinal(event)) return;
				}
				const stored = await store.get(learnerId, jobId);
				const event = storedEvent(stored && (await rules.shown(stored)), jobId, told !== undefined);
				if (event.kind !== told?.kind && !(event.kind === 'queued' && told !== undefined)) {
					told = event;
					yield event;
				}
				if (isFinal(event)) return;
				// A takeover within this process changes nothing that is stored visibly, so it is looked for again.
				const again = setTimeout(wake, lookAgainMs);
				await changed;
				clearTimeout(again);
			}
		} finally {
			stopListening();
			signal.removeEventListener('abort', wake);
		}
	}

	/** False when it had ended before. @throws AppError `jobUnknown`, and what the store throws. */
	async cancel(learnerId: string, jobId: string): Promise<{ cancelled: boolean }> {
		const { jobs, store, clock } = this.#parts;
		const kind = jobs.kindOf(jobId, learnerId);
		if (kind !== undefined && kind !== 'submission') {
			const cancelled = jobs.isLive(jobId);
			jobs.abort(jobId);
			return { cancelled };
		}
		const cancelled = await store.cancel(learnerId, jobId, instant(clock.nowMs()));
		if (!cancelled && (await store.get(learnerId, jobId)) === undefined) throw jobUnknown();
		// What is stored decides. Whatever still goes on here, judging or looking for more behind the verdict, is not wanted any more.
		jobs.abort(jobId);
		return { cancelled };
	}

	async list(
		learnerId: string,
		challengeId: string,
		page: { limit: number; cursor?: string | undefined },
	): Promise<SubmissionPage> {
		await this.#parts.load(challengeId);
		return this.#parts.store.list(learnerId, challengeId, page);
	}

	/** @throws AppError `submissionUnknown`. */
	async get(learnerId: string, submissionId: string): Promise<SubmissionDetail> {
		const found = await this.#parts.store.get(learnerId, submissionId);
		if (found === undefined) throw new AppError('submissionUnknown', 'This submission is not among yours.');
		return this.#parts.rules.shown(found);
	}

	/** What was sent before has been let in already: the same answer comes again. */
	async #refuseUnlessMaySubmit(learnerId: string, challengeId: string, submissionId: string): Promise<void> {
		const refusal = await this.#parts.maySubmit?.(learnerId, challengeId);
		if (refusal === undefined) return;
		const known = await this.#parts.store.get(learnerId, submissionId);
		if (known?.challengeId !== challengeId) throw refusal;
	}

	/** Refuses what could not be judged here anyway, before anything is stored. */
	async #judgeFor(language: LanguageId): Promise<Judge> {
		const judge = await this.#parts.judge();
		const { tier, reason, consented } = judge.tier();
		if (tier === 'none') throw cannotRun(reason, consented || this.#parts.consentBy === 'nobody');
		const status = await judge.language(language);
		if (!status.available) {
			throw new AppError(
				'languageMissing',
				[`${status.title} can not run here.`, status.detail, status.install ?? ''].join(' ').trim(),
			);
		}
		return judge;
	}
}

/** How soon a watcher looks again for a submission that nobody here judges. */
const lookAgainMs = 1_000;

function storedEvent(stored: SubmissionDetail | undefined, jobId: string, wasKnown: boolean): JobEvent {
	// Erased while it was followed: there will be no verdict.
	if (stored === undefined && wasKnown) return { kind: 'cancelled' };
	if (stored === undefined) throw jobUnknown();
	switch (stored.state) {
		case 'pending':
			return { kind: 'queued' };
		case 'cancelled':
			return { kind: 'cancelled' };
		case 'judged':
			if (stored.report === undefined) throw new Error(`submission ${jobId} was judged without a report`);
			return { kind: 'done', report: stored.report };
		default:
			return stored.state satisfies never;
	}
}

/** Who has agreed already, or may not, is not asked: then nothing can run for another reason. */
function cannotRun(reason: string, askingIsOfNoUse: boolean): AppError {
	if (askingIsOfNoUse) return new AppError('sandboxRefused', `Nothing can be run. ${reason}`);
	return new AppError('consentNeeded', `There is no sandbox here. ${reason} Agree to run without one, or install one.`);
}

function jobUnknown(): AppError {
	return new AppError(
		'jobUnknown',
		'This run or submission is not known here. A run is forgotten when the backend restarts.',
	);
}

function refuseTooLarge(source: string): void {
	const bytes = Buffer.byteLength(source);
	if (bytes <= sourceBytesMax) return;
	throw new AppError(
		'tooLarge',
		`The solution has ${Math.ceil(bytes / 1024)} kB; at most ${sourceBytesMax / 1024} kB can be judged.`,
	);
}
