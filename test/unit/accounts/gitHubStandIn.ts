import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface GitHubStandIn {
	apiBase: string;
	/** What came, path and authorization. */
	requests: { path: string; authorization: string | undefined }[];
	/** Tokens and who they belong to. */
	people: Map<string, { user: unknown; emails: unknown }>;
	/** Answers in place of the usual; a path it does not know goes on as usual. */
	instead: ((path: string, response: ServerResponse) => boolean) | undefined;
	close(): Promise<void>;
}

/** Answers on loopback as GitHub's API does for GET /user and GET /user/emails. */
export async function startGitHubStandIn(): Promise<GitHubStandIn> {
	const people: GitHubStandIn['people'] = new Map();
	const requests: GitHubStandIn['requests'] = [];
	const server = createServer((request, response) => {
		const { url: path = '', headers } = request;
		requests.push({ path, authorization: headers.authorization });
		if (standIn.instead?.(path, response)) return;
		const person = people.get(headers.authorization?.replace('Bearer ', '') ?? '');
		const answer = path === '/user' ? person?.user : path === '/user/emails' ? person?.emails : undefined;
		response.setHeader('Content-Type', 'application/json; charset=utf-8');
		response.statusCode = person === undefined ? 401 : answer === undefined ? 404 : 200;
		response.end(JSON.stringify(answer ?? { message: 'Bad credentials' }));
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo; // it listens on a port, not on a pipe
	const standIn: GitHubStandIn = {
		apiBase: `http://127.0.0.1:${port}`,
		requests,
		people,
		instead: undefined,
		async close() {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		},
	};
	return standIn;
}

/** A person as GitHub describes one. */
export function gitHubPerson(id: number, login: string, email: string | undefined, verified = true) {
	const other = { email: `other-${login}@example.org`, primary: false, verified: true, visibility: null };
	const primary = email === undefined ? [] : [{ email, primary: true, verified, visibility: 'private' }];
	return { user: { id, login, name: null, type: 'User' }, emails: [other, ...primary] };
}
