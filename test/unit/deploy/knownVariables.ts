import assert from 'node:assert/strict';
import { serverVariables } from '#backend/serverConfig.ts';

/** Variables that come with work that is not merged yet. One that the server knows must be taken out, so that the list empties. */
const pending = [
	'CODE_SENSEI_WORK',
	'CODE_SENSEI_METRICS_PORT',
	'CODE_SENSEI_METRICS_HOST',
	'CODE_SENSEI_SENTRY_DSN',
	'CODE_SENSEI_FLAGS',
	'OTEL_EXPORTER_OTLP_ENDPOINT',
];

export function isServerVariable(name: string): boolean {
	assert.ok(!(pending.includes(name) && Object.hasOwn(serverVariables, name)), `${name} is not pending any more`);
	return Object.hasOwn(serverVariables, name) || pending.includes(name);
}
