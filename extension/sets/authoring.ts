import * as vscode from 'vscode';
import type { ChallengeCatalog } from '../challenges/challengeCatalog.ts';
import type { VirtualDocuments } from '../challenges/virtualDocuments.ts';
import type { CommandHandlers } from '../commandNames.ts';
import { AuthorConsent } from './authorConsent.ts';
import type { AuthorAccount, AuthorTools } from './authorTools.ts';
import { importCommand } from './importCommand.ts';
import { newChallengeCommand } from './newChallengeCommand.ts';
import { newSetCommand } from './newSetCommand.ts';
import { packCommand } from './packCommand.ts';
import { Previews } from './previewCommand.ts';
import { ProofDiagnostics } from './proofDiagnostics.ts';
import { ProofFixes } from './proofFixes.ts';
import { proveCommands } from './proveCommands.ts';
import { pushCommand } from './pushCommand.ts';
import { publishCommand } from './publishCommand.ts';

type Handled =
	| 'newChallengeSet'
	| 'newChallenge'
	| 'proveChallenge'
	| 'proveSet'
	| 'previewAsLearner'
	| 'packageSet'
	| 'pushSet'
	| 'publishHelp'
	| 'importProblem';

export interface AuthoringTools {
	context: vscode.ExtensionContext;
	backendEntry: string;
	catalog: ChallengeCatalog;
	documents: VirtualDocuments;
	log: vscode.LogOutputChannel;
	account: AuthorAccount;
}

/** Everything for people who write challenges. */
export function authoring({ context, ...rest }: AuthoringTools): {
	commands: Pick<CommandHandlers, Handled>;
	dispose(): void;
} {
	const findings = new ProofDiagnostics();
	const tools: AuthorTools = {
		...rest,
		extensionUri: context.extensionUri,
		consent: new AuthorConsent(context.workspaceState),
		findings,
	};
	const previews = new Previews(tools);
	const fixes = vscode.languages.registerCodeActionsProvider({ scheme: 'file' }, new ProofFixes(findings), {
		providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
	});
	return {
		commands: {
			...newSetCommand(tools),
			...newChallengeCommand(tools),
			...proveCommands(tools),
			...previews.commands,
			...packCommand(tools),
			...pushCommand(tools),
			...publishCommand(tools),
			...importCommand(tools),
		},
		dispose() {
			for (const one of [fixes, previews, findings]) one.dispose();
		},
	};
}
