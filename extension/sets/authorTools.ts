import type * as vscode from 'vscode';
import type { ChallengeCatalog } from '../challenges/challengeCatalog.ts';
import type { VirtualDocuments } from '../challenges/virtualDocuments.ts';
import type { AuthorConsent } from './authorConsent.ts';
import type { ProofDiagnostics } from './proofDiagnostics.ts';

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
}
