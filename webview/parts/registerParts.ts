import { endFocusProbe } from './focusProbe.ts';
import {
	provideVSCodeDesignSystem,
	vsCodeButton,
	vsCodeDropdown,
	vsCodeOption,
	vsCodeTextArea,
	vsCodeTextField,
} from '@vscode/webview-ui-toolkit';

/**
 * Makes the toolkit's elements known to the browser; call once, before anything is drawn. The files of this folder are the only ones
 * that know the toolkit, so that another one can take its place.
 */
export function registerParts(): void {
	endFocusProbe();
	provideVSCodeDesignSystem().register(
		vsCodeButton(),
		vsCodeDropdown(),
		vsCodeOption(),
		vsCodeTextArea(),
		vsCodeTextField(),
	);
}
