import { TypeName } from '#contract/signature.ts';
import type { Localiser } from '../challenges/challengeWords.ts';

/**
 * What is wrong with the form of a signature as it is typed, such as `nearest_pair(xs: int[], k: int) -> int`; undefined when it looks like one. The
 * command that makes the challenge has the last word.
 */
export function signatureTrouble(l10n: Localiser, text: string): string | undefined {
	// Its methods are too much for a glance.
	if (/^\s*class\s+[A-Z]\w*\s*[({]/.test(text)) return undefined;
	const form = /^\s*([A-Za-z_][A-Za-z0-9_]*)\s*\((.*)\)\s*->\s*(\S+|void\s+changes\s+\w+)\s*$/.exec(text);
	if (form === null) return l10n.t('Write it like nearest_pair(xs: int[], k: int) -> int.');
	const [, , given = '', returns = ''] = form;
	const parameters = given.trim() === '' ? [] : given.split(',');
	if (parameters.length === 0) return l10n.t('It needs a parameter, such as xs: int[].');
	for (const parameter of parameters) {
		const [, name, type] = /^\s*([A-Za-z_][A-Za-z0-9_]*)\s*:\s*(\S+)\s*$/.exec(parameter) ?? [];
		if (name === undefined || type === undefined)
			return l10n.t('"{0}" is no parameter: write it like xs: int[].', parameter.trim());
		if (!TypeName.safeParse(type).success) return noType(l10n, type);
	}
	const isVoid = /^void\s+changes\s+\w+$/.test(returns);
	if (returns === 'void') return l10n.t('Say which parameter it changes: turn_row(row: int[]) -> void changes row.');
	return isVoid || TypeName.safeParse(returns).success ? undefined : noType(l10n, returns);
}

function noType(l10n: Localiser, type: string): string {
	return l10n.t(
		'{0} is no type. There are int, long, double, bool, string, char, with ? and [], list<int>, tree<int> and graph.',
		type,
	);
}
