import dark from './themes/dark.json' with { type: 'json' };
import highContrast from './themes/highContrast.json' with { type: 'json' };
import highContrastLight from './themes/highContrastLight.json' with { type: 'json' };
import light from './themes/light.json' with { type: 'json' };

/** The variables that VS Code 1.139 sets for one of its own themes, as far as the page and its controls read them. */
export interface Theme {
	name: string;
	/** VS Code's data-vscode-theme-kind. */
	kind: string;
	bodyClass: string;
	variables: Readonly<Record<string, string>>;
}

export const themes = { dark, light, highContrast, highContrastLight } satisfies Record<string, Theme>;
