import type { CustomCase } from '#contract/judging.ts';
import type { PanelState, PanelTab } from '#messages';

/** Where in the page a question was asked: there its failure is shown, and there the controls wait for the answer. */
export type Place =
	'actions' | 'page' | 'proof' | 'results' | 'submissions' | 'hints' | 'editorial' | 'cases' | 'caseEditor';

/** What is being typed about an own case; `caseId` is absent for a new one. */
export interface CaseDraft {
	caseId?: string | undefined;
	name: string;
	/** One text for each parameter. */
	values: readonly string[];
	/** Empty: ask the reference solution. */
	expected: string;
}

/** What only the page knows. */
export interface LocalState {
	tab: PanelTab;
	narrow: boolean;
	proofOpen: boolean;
	/** The first of the two steps of giving up was taken. */
	givingUp: boolean;
	draft: CaseDraft | undefined;
	/** The own case deleted last, for undoing it. */
	deleted: CustomCase | undefined;
	/** Cases of the last run whose details are open, by index. */
	openCases: ReadonlySet<number>;
	failures: ReadonlyMap<Place, string>;
	waiting: ReadonlySet<Place>;
	/** The message of a failed activity that the learner has put away. */
	dismissed: string | undefined;
	/** What the live region says; a new id says it again. */
	spoken: { id: number; text: string } | undefined;
}

/** What outlives a reload of the page. */
export interface SavedState {
	challengeId: string;
	tab: PanelTab;
	scrollTop: number;
	draft: CaseDraft | undefined;
}

export function firstLocalState(state: PanelState, narrow: boolean, saved: SavedState | undefined): LocalState {
	return {
		tab: saved?.tab ?? state.tab,
		narrow,
		proofOpen: false,
		givingUp: false,
		draft: saved?.draft,
		deleted: undefined,
		openCases: casesOpenAtFirst(state),
		failures: new Map(),
		waiting: new Set(),
		dismissed: undefined,
		spoken: undefined,
	};
}

/** In a run's table the first case that did not pass is open. */
export function casesOpenAtFirst(state: PanelState): ReadonlySet<number> {
	const first = state.result?.report.cases.find((one) => one.verdict !== 'accepted' && one.verdict !== 'ran');
	return new Set(first === undefined ? [] : [first.index]);
}

const tabs: Readonly<Record<PanelTab, true>> = {
	results: true,
	submissions: true,
	hints: true,
	editorial: true,
	cases: true,
};

/** What an earlier page of the same challenge kept, if this is still its shape. */
export function readSaved(kept: unknown, state: PanelState): SavedState | undefined {
	if (!isRecord(kept) || kept['challengeId'] !== state.challenge.id) return undefined;
	const { tab, scrollTop, draft } = kept;
	if (typeof tab !== 'string' || !isTab(tab) || typeof scrollTop !== 'number') return undefined;
	return {
		challengeId: state.challenge.id,
		tab,
		scrollTop,
		draft: readDraft(draft, state.inputs.length),
	};
}

function readDraft(kept: unknown, parameters: number): CaseDraft | undefined {
	if (!isRecord(kept)) return undefined;
	const { caseId, name, values, expected } = kept;
	if (typeof name !== 'string' || typeof expected !== 'string') return undefined;
	if (!Array.isArray(values) || values.length !== parameters) return undefined;
	const texts = values.filter((value) => typeof value === 'string');
	if (texts.length !== parameters) return undefined;
	return { caseId: typeof caseId === 'string' ? caseId : undefined, name, values: texts, expected };
}

function isRecord(kept: unknown): kept is Readonly<Record<string, unknown>> {
	return typeof kept === 'object' && kept !== null;
}

function isTab(text: string): text is PanelTab {
	return Object.hasOwn(tabs, text);
}
