import * as vscode from 'vscode';
import * as z from 'zod';
import { commandId, type CommandHandlers } from '../commandNames.ts';
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
			const again = remedy(vscode.l10n.t('Prove Set'), 'proveSet', vscode.Uri.file(folder));
			const packed = await askBundled(tools, {
				title: vscode.l10n.t('Packaging the set'),
				args: ['pack-set', folder],
				answer: Packed,
				timeLimitMs,
				again,
				needs: npmNeeds,
			});
			if (packed !== undefined) await offerNext(packed.vsix, folder);
		},
	};
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
