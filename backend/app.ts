import express, { type Express } from 'express';
import { answerUnknown } from './http/answerUnknown.ts';
import { answerWithProblem } from './http/answerWithProblem.ts';
import { guardLocal } from './http/guardLocal.ts';
import type { SoloHandlers } from './http/handlers.ts';
import { logRequests } from './http/logRequests.ts';
import { mountEndpoints } from './http/mountEndpoints.ts';
import { OpenStreams, soloStreamLimits } from './http/openStreams.ts';
import { openApiDocument } from './http/openApiDocument.ts';
import { refuseWhenStopping } from './http/refuseWhenStopping.ts';
import { nameRequest } from './http/requestId.ts';
import { securityHeaders } from './http/securityHeaders.ts';
import type { Clock } from './platform/clock.ts';
import type { Log } from './platform/log.ts';

export interface AppOptions {
	handlers: SoloHandlers;
	token: string;
	/** The one learner of this backend. */
	learnerId: string;
	version: string;
	log: Log;
	clock: Clock;
	/** Aborted when the backend stops: streams end, new requests are refused. */
	stopSignal: AbortSignal;
}

/** The whole HTTP side: every endpoint of the contract and /openapi.json, for those who know the token. */
export function createApp(options: AppOptions): Express {
	const { stopSignal, clock, log } = options;
	const streams = new OpenStreams({ limits: soloStreamLimits, stopSignal, nowMs: () => clock.nowMs(), log });
	const app = express();
	app.disable('x-powered-by').disable('etag').set('query parser', 'simple');
	app.use(
		nameRequest(options.clock),
		logRequests(options.log),
		securityHeaders,
		guardLocal(options.token, options.learnerId),
	);
	app.use(refuseWhenStopping(stopSignal));
	mountEndpoints(app, options.handlers, { stopSignal, streams, before: [], afterAccess: [] });
	app.get('/openapi.json', (_request, response) => {
		response.json(openApiDocument(options.version, 'solo'));
	});
	app.use(answerUnknown);
	app.use(answerWithProblem(options.log));
	return app;
}
