import express, { type Express, type RequestHandler, type Router } from 'express';
import { answerUnknown } from './http/answerUnknown.ts';
import { answerWithProblem } from './http/answerWithProblem.ts';
import { docsPage } from './http/docsPage.ts';
import type { ServerHandlers } from './http/handlers.ts';
import { logRequests } from './http/logRequests.ts';
import { mountEndpoints } from './http/mountEndpoints.ts';
import { openApiDocument } from './http/openApiDocument.ts';
import { refuseWhenStopping } from './http/refuseWhenStopping.ts';
import { nameRequest } from './http/requestId.ts';
import { allowOrigins, serverHeaders } from './http/serverHeaders.ts';
import { canonicalText } from './platform/canonicalText.ts';
import type { Clock } from './platform/clock.ts';
import type { Log } from './platform/log.ts';

export interface ServerAppOptions {
	handlers: ServerHandlers;
	/** Finds out who asks. */
	authenticate: RequestHandler;
	/** Counts the request against its address, before anything else is done for it. */
	limitAddress: RequestHandler;
	/** Counts the request against who asks, once that is known. */
	limitCaller: RequestHandler;
	/** Pages for people, below /admin. */
	adminPages: Router;
	/** The dashboards of classes, below /classes; what they stream ends with the signal. */
	classPages: (stopSignal: AbortSignal) => Router;
	corsOrigins: readonly string[];
	trustedProxies: number;
	version: string;
	log: Log;
	clock: Clock;
	/** Aborted when the server stops: streams end, new requests are refused. */
	stopSignal: AbortSignal;
}

/** The whole HTTP side of a server: every endpoint of the contract, each for those it is for, /openapi.json and /docs for anyone, and pages for admins and for the staff of classes. */
export function createServerApp(options: ServerAppOptions): Express {
	const { stopSignal, log } = options;
	const app = express();
	app.disable('x-powered-by').disable('etag').set('query parser', 'simple').set('trust proxy', options.trustedProxies);
	app.use(nameRequest(options.clock), logRequests(log), ...serverHeaders());
	// Before origins are looked at: a form sends that of its own page. It holds a password and no cookie, so no other page gains by sending one.
	app.use('/admin', refuseWhenStopping(stopSignal), options.limitAddress, options.adminPages);
	app.use('/classes', refuseWhenStopping(stopSignal), options.limitAddress, options.classPages(stopSignal));
	app.use(...allowOrigins(options.corsOrigins), refuseWhenStopping(stopSignal), options.limitAddress);
	mountEndpoints(app, options.handlers, {
		stopSignal,
		before: [options.authenticate],
		afterAccess: [options.limitCaller],
		canonicalText,
	});
	const openApi = openApiDocument(options.version, 'server');
	const docs = docsPage(openApi);
	app.get('/openapi.json', (_request, response) => {
		response.json(openApi);
	});
	app.get('/docs', (_request, response) => {
		response.set('Content-Security-Policy', docs.contentSecurityPolicy).type('html').send(docs.html);
	});
	app.use(answerUnknown, answerWithProblem(log));
	return app;
}
