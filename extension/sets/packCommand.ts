import * as vscode from 'vscode';
import * as z from 'zod';
import { readServerAddress, refusedAddressWords } from '../account/serverAddress.ts';
import { commandId, type CommandHandlers } from '../commandNames.ts';
import { settings } from '../settings.ts';
import { remedy } from '../userError.ts';
import { askBundled } from './askBundled.ts';
import type { AuthorTools } from './authorTools.ts';
import { setMeant } from './placeOfCommand.ts';
import { mustBeTrusted } from './proveCommands.ts';

/** The packager may have to be fetched first. */
const timeLimitMs = 10 * 60 * 1000;
/** What npm needs to find its own settings, a proxy and its certificates. */
const npmNeeds = /^(?:npm_config_.*|https?_proxy|no_proxy|node_extra_ca_certs|xdg_.*)$/i;

const Packed = z.object({ vsix: z.string() });

/** Makes a VSIX of a set. */
export function packCommand(tools: AuthorTools): Pick<CommandHandlers, 'packageSet'> {
	return {
		/** @param given a file or folder of the set */
		async packageSet(given) {
			// The packager runs what the folder's package.json says.
			mustBeTrusted();
			const folder = await setMeant(given, vscode.l10n.t('Package Set'));
			if (folder === undefined) return;
			const server = await askServer(tools);
			if (server === undefined) return;
			const again = remedy(vscode.l10n.t('Prove Set'), 'proveSet', vscode.Uri.file(folder));
			const forGrades = server === '' ? [] : ['--examples-only', `--server=${server}`];
			const packed = await askBundled(tools, {
				title: vscode.l10n.t('Packaging the set'),
				args: ['pack-set', folder, ...forGrades],
				answer: Packed,
				timeLimitMs,
				again,
				needs: npmNeeds,
			});
			if (packed !== undefined) await offerNext(packed.vsix, folder);
		},
	};
}

/** Where the tests lie: the address of a server, or empty for those in the package. @returns undefined when the author has had enough */
async function askServer({ account }: AuthorTools): Promise<string | undefined> {
	const title = vscode.l10n.t('Package Set');
	const whole = {
		label: `$(package) ${vscode.l10n.t('The whole set')}`,
		detail: vscode.l10n.t(
			'Learners solve it on their own computers. Whoever has the file can read its tests and solutions.',
		),
	};
	const examples = {
		label: `$(mortar-board) ${vscode.l10n.t('Statements and examples only')}`,
		detail: vscode.l10n.t(
			'For graded work: the tests lie on a server, and learners submit there. Push the set to it, too.',
		),
	};
	const chosen = await vscode.window.showQuickPick([whole, examples], {
		title,
		placeHolder: vscode.l10n.t('What do learners get?'),
		ignoreFocusOut: true,
	});
	if (chosen !== examples) return chosen && '';
	const typed = await vscode.window.showInputBox({
		title,
		prompt: vscode.l10n.t('The address of the server that has the tests'),
		value: account.serverUrl() ?? settings.serverUrl(),
		ignoreFocusOut: true,
		validateInput: (text) => {
			const address = readServerAddress(text);
			if (address.kind === 'refused') return refusedAddressWords(vscode.l10n, address);
			return address.kind === 'none' ? vscode.l10n.t('An address, such as https://class.example.org.') : undefined;
		},
	});
	const address = readServerAddress(typed ?? '');
	return address.kind === 'usable' ? address.url : undefined;
}

async function offerNext(vsix: string, folder: string): Promise<void> {
	const reveal = vscode.l10n.t('Reveal');
	const install = vscode.l10n.t('Install in This Editor');
	const publish = vscode.l10n.t('How to Publish');
	const chosen = await vscode.window.showInformationMessage(
		vscode.l10n.t('The set is packaged: {0}', vsix),
		reveal,
		install,
		publish,
	);
	const uri = vscode.Uri.file(vsix);
	if (chosen === reveal) await vscode.commands.executeCommand(revealCommand(), uri);
	else if (chosen === install) {
		await vscode.commands.executeCommand('workbench.extensions.installExtension', uri);
		vscode.window.setStatusBarMessage(vscode.l10n.t('The set is installed in this editor.'), 8_000);
	} else if (chosen === publish)
		await vscode.commands.executeCommand(commandId('publishHelp'), vscode.Uri.file(folder));
}

/** A file manager sees only the computer that the window is on. */
function revealCommand(): string {
	const isHere = vscode.env.remoteName === undefined && vscode.env.uiKind === vscode.UIKind.Desktop;
	return isHere ? 'revealFileInOS' : 'revealInExplorer';
}
