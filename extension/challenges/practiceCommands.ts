import * as vscode from 'vscode';
import { PanelTab } from '#messages';
import type { CommandHandlers } from '../commandNames.ts';
import { nothingToExplain } from '../userError.ts';
import type { ChallengeCatalog } from './challengeCatalog.ts';
import type { LearnWishes } from '../learning/learnWishes.ts';
import { challengeIdOf, type CommandTarget, commandTarget } from './commandTarget.ts';
import { pickChallenge } from './listCommands.ts';
import { openChallenge, type OpeningTools } from './openChallenge.ts';
import { whatToRun } from './panelHandlers.ts';
import type { Practice, Work } from './practice.ts';
import type { PracticeStatus } from './practiceStatus.ts';
import { solutionText } from './solutionText.ts';

export interface PracticeCommandTools extends OpeningTools {
	catalog: ChallengeCatalog;
	status: PracticeStatus;
	judge(practice: Practice, document: vscode.TextDocument, work: Work): Promise<void>;
	wishes: LearnWishes;
}

type Handled =
	| 'nextChallenge'
	| 'openChallenge'
	| 'showChallenge'
	| 'run'
	| 'runExamples'
	| 'submit'
	| 'findBreakingCase'
	| 'stop'
	| 'addCase'
	| 'hint'
	| 'explainVerdict'
	| 'showSolution'
	| 'toggleTimer';

/** Working on a challenge: open it, run, submit, stop, look at hints. */
export function practiceCommands(tools: PracticeCommandTools): Pick<CommandHandlers, Handled> {
	const { practices } = tools;
	const judge = async (given: unknown, work: (practice: Practice) => Work): Promise<void> => {
		const { practice, document } = await commandTarget(practices, given);
		await tools.judge(practice, document ?? (await practices.solutionDocument(practice)), work(practice));
	};
	const showTab = async (given: unknown, tab: PanelTab): Promise<void> => {
		const { practice } = await commandTarget(practices, given);
		practice.tab = tab;
		const panel = showPanel(tools, practice);
		await practice.load();
		panel.focusTab(tab);
	};
	return {
		async nextChallenge(given) {
			const named = challengeIdOf(given);
			const after = named ?? practices.current?.id;
			const client = await tools.client();
			const query = named === undefined ? tools.wishes.query(after) : tools.wishes.queryAfter(named);
			const next = await client.call('getNext', { query });
			if (next.kind === 'allSolved') {
				void vscode.window.showInformationMessage(vscode.l10n.t('You have solved every challenge there is.'));
				return;
			}
			const before = after === undefined ? undefined : practices.of(after);
			await openChallenge(tools, next.challengeId);
			// What is finished makes room; its file stays open.
			const isFinished = before?.detail?.status === 'solved' || before?.detail?.status === 'gaveUp';
			if (before && isFinished && before.id !== next.challengeId) practices.panelOf(before)?.close();
		},

		async openChallenge(given) {
			const challengeId = challengeIdOf(given) ?? (await pickChallenge(tools.catalog.all()));
			if (challengeId !== undefined) await openChallenge(tools, challengeId);
		},

		/** @param tab to bring to the front */
		async showChallenge(given, tab) {
			const { practice } = await targetOrCurrent(tools, given);
			const panel = showPanel(tools, practice);
			const asked = PanelTab.safeParse(tab).data;
			if (asked) panel.focusTab(asked);
		},

		run: (given) => judge(given, (practice) => ({ kind: 'run', what: whatToRun(practice, 'all') })),
		runExamples: (given) => judge(given, (practice) => ({ kind: 'run', what: whatToRun(practice, 'examples') })),
		submit: (given) => judge(given, () => ({ kind: 'submission' })),
		findBreakingCase: (given) => judge(given, () => ({ kind: 'search' })),

		async stop() {
			await Promise.all(practices.all.map((practice) => practice.stop()));
		},

		addCase: (given) => showTab(given, 'cases'),
		// A hint counts, so the learner takes it there: the command only leads to it.
		hint: (given) => showTab(given, 'hints'),

		async explainVerdict(given) {
			const { practice, document } = await commandTarget(practices, given);
			await practice.load();
			if (!practice.help.explained) {
				const solution = solutionText(document ?? (await practices.solutionDocument(practice)));
				if (!(await practice.help.explain({ ...solution, judging: () => tools.clientOf(practice.id) })))
					throw nothingToExplain();
			}
			showPanel(tools, practice).focusTab('results', true);
			practice.announce(practice.help.explained?.map(({ text }) => text).join(' ') ?? '');
		},

		async showSolution(given) {
			const { practice } = await commandTarget(practices, given);
			if (!practice.editorial && !(await confirmGivingUp(practice))) return;
			if (!practice.editorial) await practice.giveUp();
			await showTab(practice.id, 'editorial');
		},

		toggleTimer() {
			tools.status.toggleTimer();
			return Promise.resolve();
		},
	};
}

/** From the status bar the current challenge is meant, whatever is in front. */
async function targetOrCurrent({ practices }: PracticeCommandTools, given: unknown): Promise<CommandTarget> {
	const { current } = practices;
	return given === undefined && current ? { practice: current } : commandTarget(practices, given);
}

function showPanel({ practices }: PracticeCommandTools, practice: Practice): ReturnType<typeof practices.openPanel> {
	const active = vscode.window.activeTextEditor?.viewColumn;
	const column =
		active === vscode.ViewColumn.One || active === undefined ? vscode.ViewColumn.Two : vscode.ViewColumn.One;
	const panel = practices.panelOf(practice) ?? practices.openPanel(practice, column);
	// Who asks for the panel wants to go on in it, by keyboard too.
	panel.reveal(false);
	return panel;
}

async function confirmGivingUp(practice: Practice): Promise<boolean> {
	const { title } = await practice.load();
	const giveUp = vscode.l10n.t('Show the Solution');
	const chosen = await vscode.window.showWarningMessage(
		vscode.l10n.t('Give up on {0} for now?', title),
		{
			modal: true,
			detail: vscode.l10n.t(
				'You can read the editorial and the solutions. This attempt then counts as not solved; you can still solve it later.',
			),
		},
		giveUp,
	);
	return chosen === giveUp;
}
