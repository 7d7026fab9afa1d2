import type { Translate } from './translate.ts';

/** How a value of a type is typed, where the type's name does not say it. */
export function typingHelp(t: Translate, type: string): string[] {
	return [
		...(type.includes('list<') ? [t('typed as its values, such as [1, 2, 3]')] : []),
		...(type.includes('tree<') ? [t('typed level by level, such as [1, null, 2, 3]')] : []),
		...(type === 'graph' ? [t('typed as the neighbours of each node, such as [[1, 2], [0], [0]]')] : []),
		...(type.includes('char') ? [t('a character in quotes')] : []),
		...(type.includes('?') ? [t('may be null')] : []),
	];
}

/** Whether its values need no brackets, and so no room for several lines. */
export function isOneWord(type: string): boolean {
	return /^\w+\??$/.test(type) && type !== 'graph';
}
