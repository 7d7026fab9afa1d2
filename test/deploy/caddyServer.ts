import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { endWithUs, stopChild } from '#tools/childServer.ts';
import { freePort } from '#tools/freePort.ts';
import { sendRaw } from '../sendRaw.ts';

const caddyfile = path.join(import.meta.dirname, '../../deploy/Caddyfile');

export interface CaddyServer {
	port: number;
	output(): string;
	stop(): Promise<void>;
}

/** The proxy of deploy/, without TLS, on loopback, in front of these ports. It ends with the process that started it. */
export async function startCaddy(upstreamPorts: readonly number[]): Promise<CaddyServer> {
	const [port, adminPort] = [await freePort(), await freePort()];
	const folder = mkdtempSync(path.join(os.tmpdir(), 'code-sensei-caddy-'));
	const child = spawn('caddy', ['run', '--config', caddyfile, '--adapter', 'caddyfile'], {
		env: {
			PATH: process.env.PATH,
			HOME: folder,
			XDG_DATA_HOME: folder,
			XDG_CONFIG_HOME: folder,
			CADDY_ADMIN: `127.0.0.1:${port === adminPort ? adminPort + 1 : adminPort}`,
			CODE_SENSEI_SITE: `http://127.0.0.1:${port}`,
			CODE_SENSEI_UPSTREAMS: upstreamPorts.map((one) => `127.0.0.1:${one}`).join(' '),
		},
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	endWithUs(child);
	let output = '';
	for (const stream of [child.stdout, child.stderr])
		stream.setEncoding('utf8').on('data', (text: string) => {
			output = (output + text).slice(-100_000);
		});
	while (!(await answers(port))) {
		if (child.exitCode !== null) throw new Error(`caddy did not start:\n${output}`);
		await delay(20);
	}
	return {
		port,
		output: () => output,
		async stop() {
			await stopChild(child);
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

async function answers(port: number): Promise<boolean> {
	try {
		return (await sendRaw(port, '/readyz')).status === 200;
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED') return false;
		throw error;
	}
}
