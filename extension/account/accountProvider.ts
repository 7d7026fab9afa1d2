import { existsSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';

/** The id under which VS Code knows our sign-ins; package.json contributes it. */
export const providerId = 'code-sensei';

/** What a session is for. One at least has to be named: VS Code takes a request without any for unanswered for ever. */
export const sessionScopes: readonly string[] = ['practice'];

/** Where the sign-in of this computer is kept, shared by all windows. */
export function accountFolder(context: vscode.ExtensionContext): string {
	return path.join(context.globalStorageUri.fsPath, 'account');
}

/** What stands behind the provider once the session is loaded. */
export interface AccountSource {
	sessions(): Promise<vscode.AuthenticationSession[]>;
	/** Asks the person, and signs in. @throws when they would not */
	signIn(): Promise<vscode.AuthenticationSession>;
	signOut(): Promise<void>;
}

/**
 * Code Sensei in VS Code's Accounts menu. Light: as long as nobody has signed in on this computer it answers by itself, without loading the session.
 */
export class AccountProvider implements vscode.AuthenticationProvider, vscode.Disposable {
	readonly #context: vscode.ExtensionContext;
	readonly #source: () => Promise<AccountSource>;
	readonly #changed = new vscode.EventEmitter<vscode.AuthenticationProviderAuthenticationSessionsChangeEvent>();
	readonly onDidChangeSessions = this.#changed.event;
	readonly #registered: vscode.Disposable;

	constructor(context: vscode.ExtensionContext, source: () => Promise<AccountSource>) {
		this.#context = context;
		this.#source = source;
		this.#registered = vscode.authentication.registerAuthenticationProvider(providerId, 'Code Sensei', this, {
			supportsMultipleAccounts: false,
		});
	}

	async getSessions(): Promise<vscode.AuthenticationSession[]> {
		if (!existsSync(path.join(accountFolder(this.#context), 'session.json'))) return [];
		return (await this.#source()).sessions();
	}

	async createSession(): Promise<vscode.AuthenticationSession> {
		return (await this.#source()).signIn();
	}

	async removeSession(): Promise<void> {
		await (await this.#source()).signOut();
	}

	/** Tells VS Code, whose Accounts menu shows it. */
	tell(change: vscode.AuthenticationProviderAuthenticationSessionsChangeEvent): void {
		this.#changed.fire(change);
	}

	dispose(): void {
		this.#registered.dispose();
		this.#changed.dispose();
	}
}
