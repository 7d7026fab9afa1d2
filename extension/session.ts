import * as vscode from 'vscode';
import { isOfSet } from '#contract/challengeSet.ts';
import type { Today } from '#contract/learning.ts';
import type { PanelState } from '#messages';
import { accountCommands, accountSource, type AccountTools, withdraw } from './account/accountCommands.ts';
import { HandOver } from './account/handOver.ts';
import { openAccount } from './account/openAccount.ts';
import { isSubmission, type WaitingSubmission } from './account/waitingAct.ts';
import type { ApiClient } from './backend/apiClient.ts';
import { Sandbox } from './backend/sandbox.ts';
import { windowBackend } from './backend/windowBackend.ts';
import { ChallengeCatalog } from './challenges/challengeCatalog.ts';
import { ChallengeTree } from './challenges/challengeTree.ts';
import { commandTarget } from './challenges/commandTarget.ts';
import { PractiseWithoutCompletion } from './challenges/completionCommands.ts';
import { followSent, judgeSolution, readSolution } from './challenges/judgeSolution.ts';
import { listCommands } from './challenges/listCommands.ts';
import { type OpeningTools, openChallenge } from './challenges/openChallenge.ts';
import { panelHandlers } from './challenges/panelHandlers.ts';
import type { Practice, Work } from './challenges/practice.ts';
import { practiceCommands } from './challenges/practiceCommands.ts';
import { PracticeStatus } from './challenges/practiceStatus.ts';
import { Practices } from './challenges/practices.ts';
import { goOnWithReports, reportCommands, type ReportTools } from './challenges/reportCommands.ts';
import { showDifference } from './challenges/showDifference.ts';
import { keepGuessedLanguage, solutionCommands } from './challenges/solutionCommands.ts';
import { SolutionFiles } from './challenges/solutionFiles.ts';
import { SolutionFolder } from './challenges/solutionFolder.ts';
import { submissionCommands } from './challenges/submissionCommands.ts';
import { VirtualDocuments } from './challenges/virtualDocuments.ts';
import { openClasses } from './classes/openClasses.ts';
import type { CommandHandlers } from './commandNames.ts';
import { dataCommands } from './dataCommands.ts';
import { forgeCommands } from './forge/forgeCommands.ts';
import { usageCommand } from './forge/usageCommand.ts';
import type { Host, Session } from './host.ts';
import { NodeTree } from './nodeTree.ts';
import { knownProfile } from './learning/askProfile.ts';
import { learnCommands } from './learning/learnCommands.ts';
import { learnTreeRoots } from './learning/learnTreeRoots.ts';
import { LearnWishes } from './learning/learnWishes.ts';
import { timesFor } from './learning/learnWords.ts';
import { authoring } from './sets/authoring.ts';
import { draftCommand } from './sets/draftCommand.ts';
import { setNodes } from './sets/setNodes.ts';
import { SetsView } from './sets/setsView.ts';
import { concernsPanels, settings } from './settings.ts';
import { asLogged, showFailure } from './showFailure.ts';
import { StatisticsPanel } from './statistics/statisticsPanel.ts';
import { CaseTests } from './testing/caseTests.ts';
import { debugCase } from './testing/debugCase.ts';
import { debugCommands } from './testing/debugCommands.ts';

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
	const { keeper, clients, outbox, following } = openAccount(host, backend, () => changed());
	const client = (): Promise<ApiClient> => clients.client();
	const clientOf = (challengeId: string): Promise<ApiClient> => clients.of(challengeId).client();
	const surroundings = new vscode.EventEmitter<void>();
	const tier = ({ id }: Practice): PanelState['tier'] =>
		clients.of(id).where() === 'server' && clients.place.kind === 'server' && clients.place.isOnline
			? { label: vscode.l10n.t('server: {0}', clients.place.host), sandboxed: true }
			: { label: sandbox.label, sandboxed: sandbox.isSandboxed };

	const viewFailed = (error: unknown): void => {
		log.error(asLogged(error));
		void vscode.commands.executeCommand('setContext', 'codeSensei.failed', true);
	};
	const catalog = new ChallengeCatalog(client);
	const challengeTree = new ChallengeTree(host, catalog, viewFailed);
	const wishes = new LearnWishes(context.globalState);
	const learning = {
		client,
		timeZone,
		wishes,
		showDay: (today: Today) => status.showDay(today),
	};
	const learnTree = new NodeTree(() => learnTreeRoots(learning), viewFailed);

	const setsView = new SetsView({
		local: () => clients.local(),
		owner: () => clients.owner(),
		standings: (source) => clients.standingsOf(source),
		classes: () => classes.nodes(),
		nodes: (sets) => setNodes(vscode.l10n, sets, timesFor(vscode.env.language, Date.now())),
		redraw: () => host.refreshSets(),
		warn: (error) => log.warn(String(error)),
	});
	const setTree = new NodeTree(() => setsView.roots(), viewFailed);

	const files = new SolutionFiles(new SolutionFolder(context.globalState), context.globalState);
	const practices: Practices = new Practices(
		host,
		files,
		{
			clients,
			outbox,
			timeZone,
			memory: context.workspaceState,
			lasting: context.globalState,
			unlock: () => settings.hintUnlock(),
			offersHelp: () => settings.offersHelp(),
			log,
			askConsent: async () => sandbox.askConsent(await clients.local()),
			nextQuery: (after) => wishes.queryAfter(after),
		},
		{
			tier,
			onDidChangeSurroundings: surroundings.event,
			waiting: (practice) =>
				outbox.submissions
					.filter(({ challengeId }) => challengeId === practice.id)
					.map(({ id, language, madeAt, refused }) => ({ id, language, madeAt, refused })),
			handlersOf: (practice) =>
				panelHandlers(
					{
						log,
						judge: async (judged, work) => judge(judged, await practices.solutionDocument(judged), work),
						openSolution: (judged) => openChallenge(opening, judged.id),
						readSolution: async (judged) => readSolution(judging, await practices.solutionDocument(judged)),
						showDifference: (judged) => showDifference(documents, practices, judged),
						documents,
						withdraw: (submissionId) => withdraw({ outbox }, submissionId),
					},
					practice,
				),
		},
	);
	const isOnServer = (): boolean => clients.place.kind === 'server' && clients.place.isOnline;
	const opening: OpeningTools = {
		client,
		clientOf,
		practices,
		files,
		lens,
		async preferred() {
			const profile = await knownProfile({ client, isOnServer }).catch((error: unknown) => log.warn(String(error)));
			return profile?.preferredLanguages ?? [];
		},
	};
	const status = new PracticeStatus(practices, sandbox, clients, outbox);

	const statistics = new StatisticsPanel({ extensionUri: context.extensionUri, log, client, timeZone });

	const { extensionUri } = context;
	const classes = openClasses({ clients, documents, extensionUri, timeZone, log, changed: () => changed() });

	const judging = {
		log,
		async fencesIn(challengeId: string) {
			const isThere = clients.of(challengeId).where() === 'server' && (await clients.isServerReachable());
			return isThere || sandbox.fencesIn(() => clients.local());
		},
		solutionsFolder: () => files.folder.path,
		diagnostics,
		isInSight: (practice: Practice) => practices.panelOf(practice)?.isVisible === true,
	};
	async function judge(practice: Practice, document: vscode.TextDocument, work: Work): Promise<void> {
		await keepGuessedLanguage(lens, document);
		// Fetched in parallel: the judge does not wait for the panel, the explanation of its verdict does.
		void practice.load().catch(() => undefined);
		await judgeSolution(judging, practice, document, work);
		if (work.kind === 'submission' && isOfSet(practice.id) && clients.of(practice.id).where() === 'local')
			await handOver.note(practice.id);
	}
	const handOver = new HandOver({
		local: () => clients.local(),
		server: () => clients.server(),
		isServerReachable: () => clients.isServerReachable(),
		owner: () => clients.owner(),
		memory: context.globalState,
		warn: (error) => log.warn(String(error)),
	});

	const debugging = {
		practices,
		local: () => clients.local(),
		solutionsFolder: () => files.folder.path,
	};
	const caseTests = new CaseTests({
		log,
		practices,
		judge,
		debug: (practice, document, one) => debugCase(debugging, practice, document, one),
	});

	const accountTools: AccountTools = {
		keeper,
		clients,
		outbox,
		log,
		timeZone,
		memory: context.globalState,
		changed: () => changed(),
	};
	const subscriptions = [
		surroundings,
		sandbox.onDidChange(() => surroundings.fire()),
		clients.onDidChangePlace(() => {
			surroundings.fire();
			void handOver.send();
		}),
		outbox.onDidChange(() => surroundings.fire()),
		vscode.workspace.onDidChangeConfiguration((change) => {
			if (concernsPanels(change)) surroundings.fire();
		}),
		outbox.onDidSend((sent) => {
			if (!isSubmission(sent)) return;
			const practice = practices.all.find(({ id }) => id === sent.challengeId);
			if (practice) followInOrder(practice, sent);
			else vscode.window.setStatusBarMessage(vscode.l10n.t('Sent, and being judged: {0}', sent.title), 8_000);
		}),
	];

	const reporting: ReportTools = {
		clientsOf: (challengeId) => clients.of(challengeId),
		async clientOfOwner(owner) {
			if (owner === (await clients.owner())) return clients.client();
			// What is reported of an installed set is looked into here, whoever is signed in.
			return owner === 'local' ? clients.local() : undefined;
		},
		memory: context.globalState,
		documents,
		log,
		practiceOf: async (given) => (await commandTarget(practices, given)).practice,
		changed: () => changed(),
	};
	goOnWithReports(reporting).catch((error: unknown) => log.error(asLogged(error)));

	const backendEntry = vscode.Uri.joinPath(context.extensionUri, 'dist', 'backend.mjs').fsPath;
	const account = {
		serverUrl: () => (keeper.state.kind === 'signedIn' ? keeper.state.serverUrl : undefined),
		token: () => keeper.token(),
	};
	const authors = authoring({ context, backendEntry, catalog, documents, log, account });
	const completion = new PractiseWithoutCompletion({ folder: files.folder, memory: context.globalState, log });
	const commands: CommandHandlers = {
		...completion.commands,
		...practiceCommands({ ...opening, catalog, status, judge, wishes }),
		...learnCommands({
			client,
			catalog,
			isOnServer,
			timeZone,
			wishes,
			documents,
			open: (challengeId) => openChallenge(opening, challengeId),
			current: () => practices.current?.id,
			refresh: host.refreshLearn,
			async show() {
				if (!host.learnView.visible) await vscode.commands.executeCommand('codeSensei.learn.focus');
			},
		}),
		...debugCommands(debugging),
		...solutionCommands(opening),
		...submissionCommands({
			clientOf,
			practices,
			files,
			documents,
			practiceOf: async (given) => (await commandTarget(practices, given)).practice,
		}),
		...reportCommands(reporting),
		...listCommands({ catalog, tree: challengeTree, open: (challengeId) => openChallenge(opening, challengeId) }),
		...accountCommands(accountTools),
		...classes.commands,
		...usageCommand({
			local: () => clients.local(),
			server: () => clients.server(),
			place: () => clients.place,
			documents,
		}),
		...forgeCommands({
			client,
			local: () => clients.local(),
			catalog,
			secrets: context.secrets,
			timeZone,
			log,
			isOnServer: () => clients.place.kind === 'server',
			open: (challengeId) => openChallenge(opening, challengeId),
			changed: () => changed(),
		}),
		...draftCommand({ client, catalog, backendEntry }),
		...authors.commands,
		statistics() {
			statistics.open();
			return Promise.resolve();
		},
		...dataCommands({
			backend,
			clients,
			outbox,
			sandbox,
			context,
			log,
			changed,
			erased: () => practices.forgetResults(),
			accountErased: () => keeper.leave(),
		}),
	};

	/** The verdict of one after the other, so that the newest is the one that stays. */
	let sentBefore: Promise<void> = Promise.resolve();
	function followInOrder(practice: Practice, sent: WaitingSubmission): void {
		sentBefore = sentBefore
			.then(() => followSent(judging, practice, sent))
			.catch((error: unknown) => log.error(asLogged(error)));
	}

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
		classes.forget();
		setsView.forget();
		host.refreshSets();
		statistics.refresh();
		practices.refresh().catch((error: unknown) => log.error(asLogged(error)));
	}

	return {
		commands: shown(commands, log),
		learnTree,
		challengeTree,
		setTree,
		documents,
		account: accountSource(accountTools),
		restorePanel(panel, saved) {
			practices.restorePanel(panel, saved);
			return Promise.resolve();
		},
		restoreStatistics(panel) {
			statistics.restore(panel);
			return Promise.resolve();
		},
		restoreDashboard(panel, saved) {
			classes.dashboards.restore(panel, saved);
			return Promise.resolve();
		},
		showSolution(document) {
			practices.showSolution(document);
		},
		dispose() {
			clearTimeout(changing);
			for (const one of [
				status,
				statistics,
				classes,
				caseTests,
				completion,
				authors,
				practices,
				...subscriptions,
				outbox,
				clients,
				following,
				sandbox,
				diagnostics,
			])
				one.dispose();
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
