/** Every command of the extension; package.json contributes exactly these, prefixed with `codeSensei.`. */
export const commandNames = [
	'nextChallenge',
	'openChallenge',
	'surpriseMe',
	'startProposed',
	'changeNext',
	'harder',
	'easier',
	'otherTopic',
	'notNow',
	'refreshLearn',
	'findMyLevel',
	'skipPlacement',
	'dailyChallenge',
	'showConcept',
	'profile',
	'showChallenge',
	'run',
	'runExamples',
	'submit',
	'findBreakingCase',
	'debugCase',
	'stop',
	'addCase',
	'hint',
	'showSolution',
	'resetSolution',
	'newSolutionFile',
	'openSubmission',
	'compareWithSubmission',
	'restoreSubmission',
	'chooseLanguage',
	'chooseSolutionsFolder',
	'toggleTimer',
	'sandbox',
	'filterChallenges',
	'clearFilter',
	'sortChallenges',
	'refreshChallenges',
	'signIn',
	'signOut',
	'server',
	'importProgress',
	'newChallengeWithAi',
	'setAiKey',
	'setPistonHeader',
	'statistics',
	'exportData',
	'importProgressFile',
	'eraseData',
	'restartBackend',
	'showLog',
	'copyDiagnostics',
] as const;
export type CommandName = (typeof commandNames)[number];

/** The id under which VS Code knows a command. */
export function commandId(name: CommandName): string {
	return `codeSensei.${name}`;
}

/** Does what a command says. The arguments come from menus, trees and links: unknown until looked at. */
export type CommandHandlers = Readonly<Record<CommandName, (...given: unknown[]) => Promise<void>>>;
