import type { Localiser } from '../challenges/challengeWords.ts';

/** What the setting `codeSensei.serverUrl` means. */
export type ServerAddress =
	| { kind: 'none' }
	/** `url` has no slash at its end; `host` is for showing. */
	| { kind: 'usable'; url: string; host: string }
	| { kind: 'refused'; reason: 'notAnAddress' | 'notHttps' | 'tooMuch' };

/** Reads an address that a person typed. Tokens and code travel there, so it is https; only this computer itself may be spoken to without. */
export function readServerAddress(text: string): ServerAddress {
	const trimmed = text.trim();
	if (trimmed === '') return { kind: 'none' };
	const typed = /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
	if (!URL.canParse(typed)) return { kind: 'refused', reason: 'notAnAddress' };
	const url = new URL(typed);
	if (url.hostname === '' || !['http:', 'https:'].includes(url.protocol))
		return { kind: 'refused', reason: 'notAnAddress' };
	if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '')
		return { kind: 'refused', reason: 'tooMuch' };
	if (url.protocol === 'http:' && !isLoopback(url.hostname)) return { kind: 'refused', reason: 'notHttps' };
	return { kind: 'usable', url: `${url.origin}${url.pathname}`.replace(/\/+$/, ''), host: url.host };
}

/** Why an address is refused, and what to write instead. */
export function refusedAddressWords(l10n: Localiser, { reason }: Extract<ServerAddress, { kind: 'refused' }>): string {
	switch (reason) {
		case 'notAnAddress':
			return l10n.t('This is no address of a server. One looks like https://class.example.org');
		case 'notHttps':
			return l10n.t(
				'The address has to begin with https://, so that nobody on the way can read your password and your code.',
			);
		case 'tooMuch':
			return l10n.t('Give the address alone: without a name, a password, a question mark or a hash sign.');
		default:
			return reason satisfies never;
	}
}

/** Names and addresses that never leave this computer. */
function isLoopback(hostname: string): boolean {
	return (
		hostname === 'localhost' ||
		hostname.endsWith('.localhost') ||
		hostname === '[::1]' ||
		/^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname)
	);
}
