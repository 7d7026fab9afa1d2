export type ServerOption = { kind: 'server'; server: URL } | { kind: 'wrong'; reason: string };

/** Reads the option `--server` of a command: https, but for a server on this machine. */
export function serverOption(given: unknown): ServerOption {
	if (typeof given !== 'string' || !URL.canParse(given))
		return { kind: 'wrong', reason: '--server needs the address of a server, such as https://class.example.org.' };
	const server = new URL(given);
	const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(server.hostname);
	if (server.protocol === 'https:' || (server.protocol === 'http:' && isHere)) return { kind: 'server', server };
	return {
		kind: 'wrong',
		reason: '--server has to be https: everybody on the way could read what is sent.',
	};
}
