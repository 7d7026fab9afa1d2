import type * as vscode from 'vscode';
import type { ChallengeCatalog } from '../challenges/challengeCatalog.ts';
import type { VirtualDocuments } from '../challenges/virtualDocuments.ts';
import type { AuthorConsent } from './authorConsent.ts';
import type { ProofDiagnostics } from './proofDiagnostics.ts';

/** Who publishes graded sets. */
export interface AuthorAccount {
	/** Address of the server that one is signed in to. */
	serverUrl(): string | undefined;
	/** An access token for it. @throws AppError when nobody is signed in, or the session has ended */
	token(): Promise<string>;
}

/** What the commands of authors work with. */
export interface AuthorTools {
	extensionUri: vscode.Uri;
	/** Of the bundle that knows the commands. */
	backendEntry: string;
	catalog: ChallengeCatalog;
	documents: VirtualDocuments;
	log: vscode.LogOutputChannel;
	consent: AuthorConsent;
	findings: ProofDiagnostics;
	account: AuthorAccount;
}
