/** Everything that passes between the extension's host and the challenge panel's page. The page is the untrusted side: the host parses what it gets. */
import * as z from 'zod';
import type { Explanation } from '#contract/hints.ts';
import type { Parameter } from '#contract/signature.ts';
import type { ChallengeDetail } from '#contract/challenge.ts';
import type { LanguageId } from '#contract/ids.ts';
import type { CustomCase, JudgeReport } from '#contract/judging.ts';
import type { SubmissionSummary } from '#contract/submission.ts';

/** Markdown as parsed by the host: the page builds elements from it with textContent, never from HTML. */
export type DocumentNode =
	| { kind: 'text'; text: string }
	| { kind: 'code'; text: string }
	| { kind: 'lineBreak' }
	| { kind: 'emphasis' | 'strong' | 'paragraph' | 'quote' | 'listItem'; children: DocumentNode[] }
	| { kind: 'heading'; level: number; children: DocumentNode[] }
	| { kind: 'list'; ordered: boolean; start: number; children: DocumentNode[] }
	| { kind: 'codeBlock'; language: string; text: string }
	| { kind: 'link'; href: string; children: DocumentNode[] }
	| { kind: 'table'; head: DocumentNode[][]; rows: DocumentNode[][][] }
	| { kind: 'rule' };

export const PanelTab = z.enum(['results', 'submissions', 'hints', 'editorial', 'cases']);
export type PanelTab = z.infer<typeof PanelTab>;

/** `search` looks for a breaking case. */
export type WorkKind = 'run' | 'submission' | 'search';

/** What runs now, for the progress line. */
export type Activity =
	| { kind: 'idle' }
	| {
			kind: 'running';
			what: WorkKind;
			phase: 'queued' | 'compiling' | 'cases';
			/** While it is queued: how many are judged first, where that is known. */
			before?: number | undefined;
			done: number;
			total: number;
	  }
	| { kind: 'failed'; message: string; canShowLog: boolean };

export interface PanelResult {
	what: WorkKind;
	/** Name of the language, for showing. */
	language: string;
	finishedAt: string;
	report: JudgeReport;
	/** The failing case's difference, ready to show; absent when there is nothing to compare. */
	difference?: { expected: DifferencePart[]; actual: DifferencePart[] } | undefined;
	/** Parameter names in order, to label inputs. */
	parameters: string[];
	/** Explains the failure in one sentence, e.g. "returned [0, 0] where [0, 1] is right". */
	explanation: string;
	/** Why it failed, or a review of what was accepted, in sentences; absent while it is not known. */
	explained?: Explanation['parts'] | undefined;
}

/** A stretch of a rendered value that both sides share, or that only this side has. */
export interface DifferencePart {
	text: string;
	changed: boolean;
}

/** A submission that is not at the server yet; `refused` says why the server did not want it. */
export interface WaitingEntry {
	id: string;
	language: LanguageId;
	madeAt: string;
	refused: string | undefined;
}

/** Help beside the hints that come with the challenge. */
export interface PanelHelp {
	/** Hints made for the learner's code; `by` names provider and model, `saysLess` that the first try said too much. */
	made: { id: string; text: string; by: string; saysLess: boolean }[];
	/** Who is asked for the next one; empty: nobody can be. */
	makers: readonly string[];
	isMaking: boolean;
	/** How the last try to have one made ended, where none came of it. */
	note: string | undefined;
	/** Who can look at an accepted solution, what they said and who said it, and how the last try ended where nothing came of it. */
	reviewers: readonly string[];
	review: { parts: Explanation['parts']; by: string } | undefined;
	isReviewing: boolean;
	reviewNote: string | undefined;
	/** What the next hint waits for: nothing, a first run, or one more that fails. */
	lock: 'open' | 'run' | 'failure';
	/** Whether a hint is offered below the failing case. */
	isOffered: boolean;
}

/** The whole state of the page; the host sends it anew whenever something changed, and the page renders the difference. */
export interface PanelState {
	challenge: ChallengeDetail;
	/** The type of what is compared: of what is returned, or of the parameter that is changed in place. */
	resultType: string;
	/** What an input consists of. */
	inputs: Parameter[];
	/** The parameter that is changed in place. */
	changes: string | undefined;
	statement: DocumentNode[];
	hints: DocumentNode[][];
	help: PanelHelp;
	editorial: { nodes: DocumentNode[]; solutions: { language: string; source: string }[] } | undefined;
	tab: PanelTab;
	activity: Activity;
	result: PanelResult | undefined;
	submissions: SubmissionSummary[];
	cases: CustomCase[];
	/** The reason for what comes next, shown after accepted. */
	next: { title: string; text: string } | undefined;
	/** Name of the solution file that Run and Submit use; undefined when none is open. */
	solutionFile: string | undefined;
	tier: { label: string; sandboxed: boolean };
	/** Submissions to this challenge that wait for the server, in the order in which they were made. */
	waiting: WaitingEntry[];
	/** The locale for dates and numbers. */
	locale: string;
	/** Set when a verdict or an important change is to be announced politely; a new id means a new announcement. */
	announcement: { id: number; text: string } | undefined;
	/** For the author of a challenge who looks at it as a learner: nothing can be run, nothing is kept. */
	preview?: PanelPreview | undefined;
}

export interface PanelPreview {
	/** What keeps it from being a challenge that learners get, in sentences. */
	gaps: string[];
	/** Places of examples whose output is not known. */
	withoutOutput: number[];
	isProved: boolean;
}

/** Localised words of the page, keyed by their English form with {0} placeholders. */
export type Words = Readonly<Record<string, string>>;

export type HostMessage =
	| { kind: 'init'; words: Words; state: PanelState }
	| { kind: 'state'; state: PanelState }
	/** `why`: with the explanation of the result open and in focus. */
	| { kind: 'focusTab'; tab: PanelTab; why?: boolean }
	| { kind: 'answer'; ask: number; ok: true; value: unknown }
	| { kind: 'answer'; ask: number; ok: false; message: string };

/** What the page may ask for; each is answered, with success or with a message. */
const asks = {
	run: z.strictObject({ scope: z.enum(['examples', 'all']) }),
	runCase: z.strictObject({ caseId: z.string().max(64) }),
	submit: z.strictObject({}),
	stop: z.strictObject({}),
	showHint: z.strictObject({ level: z.int().min(1).max(4) }),
	/** Begins to have a hint made for the code in the solution file. */
	makeHint: z.strictObject({}),
	stopHint: z.strictObject({}),
	/** Begins to have the accepted solution looked at by a model. */
	review: z.strictObject({}),
	stopReview: z.strictObject({}),
	/** Yes to the offer of help. */
	takeOffer: z.strictObject({}),
	declineOffer: z.strictObject({ forGood: z.boolean() }),
	giveUp: z.strictObject({}),
	next: z.strictObject({}),
	openSolution: z.strictObject({}),
	openSubmission: z.strictObject({ submissionId: z.uuid() }),
	/** Take back one that waits. */
	withdraw: z.strictObject({ submissionId: z.uuid() }),
	compareSubmission: z.strictObject({ submissionId: z.uuid() }),
	restoreSubmission: z.strictObject({ submissionId: z.uuid() }),
	/** `values` are the texts typed for each parameter; the host parses them by the signature's types. */
	saveCase: z.strictObject({
		caseId: z.string().max(64).optional(),
		name: z.string().max(80),
		values: z.array(z.string().max(200_000)).max(16),
		expected: z.string().max(200_000),
	}),
	deleteCase: z.strictObject({ caseId: z.string().max(64) }),
	/** Keep the failing case of the last result as an own case. */
	keepFailing: z.strictObject({}),
	showDiff: z.strictObject({}),
	/** In the debugger: the failing case of the last result, or an own case. */
	debugCase: z.strictObject({ caseId: z.string().max(64).optional() }),
	selectTab: z.strictObject({ tab: PanelTab }),
	openLink: z.strictObject({ href: z.string().max(2000) }),
	copy: z.strictObject({ text: z.string().max(1_000_000) }),
	showLog: z.strictObject({}),
	/** All that was proved, as a text. */
	showProof: z.strictObject({}),
	/** Begins to report the challenge. */
	report: z.strictObject({}),
	/** In a preview: the file that a learner begins with, in a language to be chosen. */
	showStarter: z.strictObject({}),
	/** In a preview: proves the challenge. */
	prove: z.strictObject({}),
} as const;

export type AskName = keyof typeof asks;
export type Ask<Name extends AskName> = z.infer<(typeof asks)[Name]>;

/** A handler for each question; forgetting one does not compile. What it returns reaches the page as the answer. */
export type PanelHandlers = { [Name in AskName]: (ask: Ask<Name>) => Promise<void> };

export type PageMessage =
	| { kind: 'ready' }
	/** Sent after the first frame that shows the statement, and after each frame that shows a new result. */
	| { kind: 'painted'; what: 'statement' | 'result' }
	| { [Name in AskName]: { kind: 'ask'; ask: number; name: Name; body: Ask<Name> } }[AskName];

/** Parses what the page sent. @throws ZodError when it is not of this protocol. */
export const PageMessage = z.union([
	z.strictObject({ kind: z.literal('ready') }),
	z.strictObject({ kind: z.literal('painted'), what: z.enum(['statement', 'result']) }),
	z.strictObject({
		kind: z.literal('ask'),
		ask: z.int(),
		// Object.keys loses the names; `asks` is a constant with at least one entry.
		name: z.enum(Object.keys(asks) as [AskName, ...AskName[]]),
		body: z.unknown(),
	}),
]);

/** The parser of a question's body. */
export const askBodies: typeof asks = asks;
