import * as vscode from 'vscode';
import type { CaseReport } from '#contract/judging.ts';
import type { Practice, Work } from '../challenges/practice.ts';
import type { Practices } from '../challenges/practices.ts';
import { comparedLines } from '../challenges/comparedLines.ts';
import { verdictWord } from '../challenges/challengeWords.ts';
import { showFailure } from '../showFailure.ts';
import { type KnownCase, knownCases } from './knownCases.ts';

export interface CaseTestTools {
	log: vscode.LogOutputChannel;
	practices: Practices;
	/** Judges and shows the outcome; the practice's result is then the new one. */
	judge(practice: Practice, document: vscode.TextDocument, work: Work): Promise<void>;
	debug(practice: Practice, document: vscode.TextDocument, one: KnownCase): Promise<void>;
}

/** At most so many cases go with one run. */
const casesMax = 50;

interface CaseItem {
	item: vscode.TestItem;
	practice: Practice;
	known: KnownCase;
}

/** The cases of every open solution in VS Code's Testing view, to be run and debugged there. */
export class CaseTests implements vscode.Disposable {
	readonly #tools: CaseTestTools;
	readonly #controller: vscode.TestController;
	readonly #following: vscode.Disposable;
	readonly #cases = new Map<string, CaseItem>();
	/** What the items of a challenge were made of. */
	readonly #shown = new WeakMap<Practice, readonly unknown[]>();
	/** By challenge: running it, or another case, makes it no other. */
	readonly #failedLast = new Map<string, CaseReport>();

	constructor(tools: CaseTestTools) {
		this.#tools = tools;
		this.#controller = vscode.tests.createTestController('codeSensei', vscode.l10n.t('Code Sensei'));
		const { Run, Debug } = vscode.TestRunProfileKind;
		this.#controller.createRunProfile(vscode.l10n.t('Run'), Run, (request, token) => this.#run(request, token), true);
		this.#controller.createRunProfile(vscode.l10n.t('Debug'), Debug, (request) => this.#debug(request), true);
		this.#following = tools.practices.onDidChange((practice) => this.#refresh(practice));
	}

	dispose(): void {
		this.#following.dispose();
		this.#controller.dispose();
	}

	/** Items stay the same as long as they are the same cases, so that what is known of them is kept. */
	#refresh(practice: Practice): void {
		const { detail, id, cases, result } = practice;
		const uri = this.#tools.practices.solutionOf(practice);
		const material = [detail, uri, cases, result];
		// Much else changes more often, such as how many cases have run.
		if (this.#shown.get(practice)?.every((one, place) => one === material[place])) return;
		this.#shown.set(practice, material);
		const before = this.#controller.items.get(id);
		if (!detail || !uri || before?.uri?.toString() !== uri.toString()) this.#controller.items.delete(id);
		if (!detail || !uri) return;
		const parent = this.#controller.items.get(id) ?? this.#controller.createTestItem(id, detail.title, uri);
		const known = knownCases(vscode.l10n, detail, cases, this.#failing(practice));
		const names = new Set(known.map((one) => one.id));
		parent.children.forEach(({ id: old }) => {
			if (!names.has(old)) parent.children.delete(old);
		});
		for (const [place, one] of known.entries()) {
			const item = parent.children.get(one.id) ?? this.#controller.createTestItem(one.id, one.name, uri);
			item.label = one.name;
			item.sortText = String(place).padStart(3, '0');
			parent.children.add(item);
			this.#cases.set(keyOf(id, one.id), { item, practice, known: one });
		}
		this.#controller.items.add(parent);
	}

	#failing({ id, result }: Practice): CaseReport | undefined {
		if (result === undefined) this.#failedLast.delete(id);
		else if (result.what !== 'run') {
			const { failing } = result.report;
			if (failing) this.#failedLast.set(id, failing);
			else this.#failedLast.delete(id);
		}
		return this.#failedLast.get(id);
	}

	/** What a request means: single cases, or all of a challenge's. */
	#chosen({ include, exclude }: vscode.TestRunRequest): CaseItem[] {
		const roots: vscode.TestItem[] = [];
		this.#controller.items.forEach((item) => roots.push(item));
		const without = new Set(exclude);
		const below = (item: vscode.TestItem): vscode.TestItem[] => {
			if (without.has(item)) return [];
			if (item.parent) return [item];
			const children: vscode.TestItem[] = [];
			item.children.forEach((child) => children.push(...below(child)));
			return children;
		};
		return (include ?? roots).flatMap(below).flatMap((item) => {
			const found = item.parent && this.#cases.get(keyOf(item.parent.id, item.id));
			return found ? [found] : [];
		});
	}

	async #run(request: vscode.TestRunRequest, token: vscode.CancellationToken): Promise<void> {
		const chosen = this.#chosen(request);
		const run = this.#controller.createTestRun(request);
		try {
			for (const practice of new Set(chosen.map((one) => one.practice))) {
				if (token.isCancellationRequested) break;
				const stopping = token.onCancellationRequested(() => void practice.stop());
				try {
					await this.#runSome(run, practice, chosen.filter((one) => one.practice === practice).slice(0, casesMax));
				} finally {
					stopping.dispose();
				}
			}
		} finally {
			run.end();
		}
	}

	async #runSome(run: vscode.TestRun, practice: Practice, some: readonly CaseItem[]): Promise<void> {
		for (const { item } of some) run.started(item);
		const before = practice.result;
		try {
			const cases = some.map(({ known: { id, name, input, expected } }) => ({
				...{ id: id.slice(0, 64), name: name.slice(0, 80), input },
				...(expected === undefined ? {} : { expected }),
			}));
			const document = await this.#tools.practices.solutionDocument(practice);
			await this.#tools.judge(practice, document, { kind: 'run', what: { kind: 'custom', cases } });
		} catch (error) {
			showFailure(this.#tools.log, error);
		}
		const { result } = practice;
		for (const [place, { item }] of some.entries()) {
			const report = result === before ? undefined : result?.report.cases.find(({ index }) => index === place);
			if (report === undefined) run.errored(item, new vscode.TestMessage(this.#whyNot(practice, result !== before)));
			else tell(run, item, report, practice);
		}
	}

	#whyNot(practice: Practice, wasJudged: boolean): string {
		const { report } = (wasJudged ? practice.result : undefined) ?? {};
		if (report === undefined) return vscode.l10n.t('It was stopped, or could not be run.');
		return report.message ?? verdictWord(vscode.l10n, report.verdict);
	}

	async #debug(request: vscode.TestRunRequest): Promise<void> {
		const [first] = this.#chosen(request);
		if (!first) return;
		const run = this.#controller.createTestRun(request);
		try {
			const document = await this.#tools.practices.solutionDocument(first.practice);
			await this.#tools.debug(first.practice, document, first.known);
			run.skipped(first.item);
		} catch (error) {
			showFailure(this.#tools.log, error);
		} finally {
			run.end();
		}
	}
}

function keyOf(challengeId: string, caseId: string): string {
	return `${challengeId} ${caseId}`;
}

function tell(run: vscode.TestRun, item: vscode.TestItem, report: CaseReport, practice: Practice): void {
	const { verdict, crash, prints } = report;
	if (prints !== '') run.appendOutput(prints.replaceAll(/\r?\n/g, '\r\n'), undefined, item);
	if (verdict === 'accepted' || verdict === 'ran') {
		run.passed(item, report.wallTimeMs);
		return;
	}
	const words = report.message ?? crash?.message ?? verdictWord(vscode.l10n, verdict);
	const lines = practice.detail && comparedLines(report, practice.detail.signature);
	const message = lines ? vscode.TestMessage.diff(words, lines.expected, lines.actual) : new vscode.TestMessage(words);
	const line = crash?.frames.at(-1)?.line;
	if (item.uri) message.location = new vscode.Location(item.uri, new vscode.Position((line ?? 1) - 1, 0));
	run.failed(item, message, report.wallTimeMs);
}
