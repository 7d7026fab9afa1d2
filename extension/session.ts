import * as vscode from 'vscode';
import type { ApiClient } from './backend/apiClient.ts';
import { Sandbox } from './backend/sandbox.ts';
import { windowBackend } from './backend/windowBackend.ts';
import { ChallengeCatalog } from './challenges/challengeCatalog.ts';
import { ChallengeTree } from './challenges/challengeTree.ts';
import { commandTarget } from './challenges/commandTarget.ts';
import { judgeSolution } from './challenges/judgeSolution.ts';
import { listCommands } from './challenges/listCommands.ts';
import { type OpeningTools, openChallenge } from './challenges/openChallenge.ts';
import { panelHandlers } from './challenges/panelHandlers.ts';
import type { Practice, Work } from './challenges/practice.ts';
import { practiceCommands } from './challenges/practiceCommands.ts';
import { PracticeStatus } from './challenges/practiceStatus.ts';
import { Practices } from './challenges/practices.ts';
import { showDifference } from './challenges/showDifference.ts';
import { keepGuessedLanguage, solutionCommands } from './challenges/solutionCommands.ts';
import { SolutionFiles } from './challenges/solutionFiles.ts';
import { SolutionFolder } from './challenges/solutionFolder.ts';
import { submissionCommands } from './challenges/submissionCommands.ts';
import { VirtualDocuments } from './challenges/virtualDocuments.ts';
import type { CommandHandlers } from './commandNames.ts';
import { dataCommands } from './dataCommands.ts';
import type { Host, Session } from './host.ts';
import { LearnTree } from './learning/learnTree.ts';
import { asLogged, showFailure } from './showFailure.ts';

/** Changes in so short a time are shown together. */
const changesTogetherMs = 150;

/** Puts everything together that works behind the first click. Nothing runs yet: the backend starts when something is first asked of it. */
export function openSession(host: Host): Session {
	const { context, log, lens } = host;
	const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
	const sandbox = new Sandbox();
	const documents = new VirtualDocuments();
	const diagnostics = vscode.languages.createDiagnosticCollection('code-sensei');
	const backend = windowBackend(host, sandbox, () => changed());
	const client = (): Promise<ApiClient> => backend.client();

	const viewFailed = (error: unknown): void => {
		log.error(asLogged(error));
		void vscode.commands.executeCommand('setContext', 'codeSensei.failed', true);
	};
	const catalog = new ChallengeCatalog(client);
	const challengeTree = new ChallengeTree(host, catalog, viewFailed);
	const learnTree = new LearnTree(client, timeZone, viewFailed);

	const files = new SolutionFiles(new SolutionFolder(context.globalState), context.globalState);
	const practices: Practices = new Practices(
		host,
		files,
		{ client, timeZone, memory: context.workspaceState, askConsent: (connected) => sandbox.askConsent(connected) },
		{
			sandbox,
			handlersOf: (practice) =>
				panelHandlers(
					{
						log,
						judge: async (judged, work) => judge(judged, await practices.solutionDocument(judged), work),
						openSolution: (judged) => openChallenge(opening, judged.id),
						showDifference: (judged) => showDifference(documents, practices, judged),
					},
					practice,
				),
		},
	);
	const opening: OpeningTools = { client, practices, files, lens };
	const status = new PracticeStatus(practices, sandbox);

	const judging = {
		log,
		sandbox,
		client,
		solutionsFolder: () => files.folder.path,
		diagnostics,
		isInSight: (practice: Practice) => practices.panelOf(practice)?.isVisible === true,
	};
	async function judge(practice: Practice, document: vscode.TextDocument, work: Work): Promise<void> {
		await keepGuessedLanguage(lens, document);
		// Fetched in parallel: the judge does not wait for the panel, the explanation of its verdict does.
		void practice.load().catch(() => undefined);
		await judgeSolution(judging, practice, document, work);
	}

	const commands: CommandHandlers = {
		...practiceCommands({ ...opening, catalog, status, judge }),
		...solutionCommands(opening),
		...submissionCommands({
			client,
			practices,
			files,
			documents,
			practiceOf: async (given) => (await commandTarget(practices, given)).practice,
		}),
		...listCommands({ catalog, tree: challengeTree, open: (challengeId) => openChallenge(opening, challengeId) }),
		...dataCommands({
			backend,
			client,
			sandbox,
			context,
			log,
			changed,
			erased: () => practices.forgetResults(),
		}),
	};

	let changing: NodeJS.Timeout | undefined;
	/** One look for all the changes that a single act of the learner makes. */
	function changed(): void {
		clearTimeout(changing);
		changing = setTimeout(showChanges, changesTogetherMs);
	}

	function showChanges(): void {
		void vscode.commands.executeCommand('setContext', 'codeSensei.failed', false);
		challengeTree.refresh();
		host.refreshLearn();
		practices.refresh().catch((error: unknown) => log.error(asLogged(error)));
	}

	return {
		commands: shown(commands, log),
		learnTree,
		challengeTree,
		documents,
		restorePanel(panel, saved) {
			practices.restorePanel(panel, saved);
			return Promise.resolve();
		},
		showSolution(document) {
			practices.showSolution(document);
		},
		dispose() {
			clearTimeout(changing);
			for (const one of [status, practices, sandbox, diagnostics]) one.dispose();
			void backend.close();
		},
	};
}

/** Commands that show their failures: nobody else sees them. */
function shown(commands: CommandHandlers, log: vscode.LogOutputChannel): CommandHandlers {
	const entries = Object.entries(commands).map(([name, handler]) => [
		name,
		async (...given: unknown[]): Promise<void> => {
			try {
				await handler(...given);
			} catch (error) {
				showFailure(log, error);
			}
		},
	]);
	// The same names with handlers of the same type.
	return Object.fromEntries(entries) as CommandHandlers;
}
