/**
 * `node --import test/ai/loopbackGuard.ts ...`: writes down every connection, name that is asked for and datagram of this process, one a line, and stops
 * those that would leave the machine. The file is named by LOOPBACK_GUARD_FILE.
 */
import dgram from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import net from 'node:net';

const file = process.env['LOOPBACK_GUARD_FILE'];
if (file === undefined) throw new Error('LOOPBACK_GUARD_FILE says where to write');

function note(what: 'here' | 'left', where: string): void {
	appendFileSync(String(file), `${what} ${where}\n`);
}

function isLoopback(host: string): boolean {
	return host === 'localhost' || host === '::1' || (net.isIPv4(host) && host.startsWith('127.'));
}

type Method = (this: unknown, ...given: unknown[]) => unknown;

/** Puts another method in the place of one, which gets the old one. */
function replace(target: object, name: string, make: (old: Method) => Method): void {
	const old: unknown = Reflect.get(target, name);
	if (typeof old !== 'function') throw new Error(`this Node has no ${name}`);
	Reflect.set(target, name, make(old as Method)); // it was just looked at
}

/** Every TCP connection of Node's, fetch's and TLS's too, goes through here; `given` is the options, or a list that begins with them. */
replace(
	net.Socket.prototype,
	'connect',
	(old) =>
		function (...given) {
			const first: unknown = Array.isArray(given[0]) ? given[0][0] : given[0];
			const options = typeof first === 'object' && first !== null ? first : { port: first, host: given[1] };
			const path: unknown = Reflect.get(options, 'path');
			if (typeof path === 'string') return old.apply(this, given);
			const named: unknown = Reflect.get(options, 'host');
			const host = typeof named === 'string' ? named : 'localhost';
			const port = String(Reflect.get(options, 'port'));
			if (isLoopback(host)) {
				note('here', `${host}:${port}`);
				return old.apply(this, given);
			}
			note('left', `connect ${host}:${port}`);
			// It is a socket's own method.
			return (this as net.Socket).destroy(new Error(`the guard stopped a connection to ${host}`));
		},
);

const asks = ['lookup', 'resolve', 'resolve4', 'resolve6', 'resolveAny', 'resolveSrv', 'resolveTxt', 'resolveCname'];
for (const target of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype]) {
	for (const name of asks.filter((one) => one in target)) {
		replace(
			target,
			name,
			(old) =>
				function (...given) {
					const host = String(given[0]);
					if (isLoopback(host)) return old.apply(this, given);
					note('left', `name ${host}`);
					throw new Error(`the guard stopped a question for ${host}`);
				},
		);
	}
}

replace(
	dgram.Socket.prototype,
	'send',
	() =>
		function () {
			note('left', 'a datagram');
			throw new Error('the guard stopped a datagram');
		},
);
