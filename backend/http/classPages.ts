import { setTimeout as delay } from 'node:timers/promises';
import express, { type Request, type Response, type Router } from 'express';
import * as z from 'zod';
import { SignInRequest } from '#contract/accounts.ts';
import { AppError } from '#contract/appError.ts';
import type { ClassDashboard, ClassEvent } from '#contract/classes.ts';
import { Uuid } from '#contract/ids.ts';
import type { Accounts } from '../accounts/createAccounts.ts';
import { type ClassPage, classBoardHtml, classPage, classPagePolicy, newsOf } from '../classes/classPage.ts';
import { gathered } from '../classes/gathered.ts';
import { StreamPlace } from '../platform/streamPlace.ts';
import { type Caller, learnerIdOf } from './caller.ts';
import { callerOf } from './callerOfRequest.ts';
import { checkAccess } from './checkAccess.ts';
import { lastEventIdHeader, sendEvents } from './eventStream.ts';
import type { Handlers } from './handlers.ts';
import type { OpenStreams } from './openStreams.ts';
import { passed } from './passed.ts';

export interface ClassPageParts {
	accounts: Pick<Accounts, 'authenticate' | 'routes'>;
	classes: Pick<Handlers, 'getClass' | 'getDashboard' | 'watchClass'>;
	streams: OpenStreams;
}

const Form = z.object({ email: SignInRequest.shape.email, password: SignInRequest.shape.password });
const LiveQuery = z.object({ cursor: z.string().max(200).optional() });

/** Learners that a page shows at once. */
const shownAtOnce = 200;
/** What happens within this time is shown together: in well under a second, and with no more work than a page can show. */
const gatherMs = 250;
/** Whoever looks for longer signs in again. */
const streamMaxMs = 8 * 3_600_000;

/** What a person may do about, told on the page; everything else is the concern of whoever answers for errors. */
const told: Readonly<Partial<Record<AppError['code'], number>>> = {
	badRequest: 400,
	wrongCredentials: 401,
	forbidden: 403,
	notFound: 404,
	tooManyRequests: 429,
	busy: 503,
};

/**
 * The dashboard of a class for the browser of its staff. A form takes address and password, which pass the same guards and limits as a sign-in. The page gets
 * an access token of some minutes with which it opens its stream; there is no cookie, so no other page can use it.
 */
export function classPages({ accounts, classes, streams }: ClassPageParts): Router {
	const router = express.Router();
	router.param('classId', (_request, _response, next, classId: unknown) => {
		next(Uuid.safeParse(classId).success ? undefined : 'router');
	});
	router.get('/:classId', (_request, response) => {
		send(response, 200, { kind: 'form' });
	});
	router.post(
		'/:classId',
		express.urlencoded({ extended: false, limit: '4kb' }),
		accounts.authenticate,
		async (request, response, next) => {
			try {
				send(response, 200, await signedIn(request, response));
			} catch (error) {
				const status = error instanceof AppError ? told[error.code] : undefined;
				if (!(error instanceof AppError) || status === undefined) {
					next(error);
					return;
				}
				if (error.retryAfterSeconds !== undefined) response.set('Retry-After', String(error.retryAfterSeconds));
				send(response, status, { kind: 'form', refusal: error.message });
			}
		},
	);
	router.get('/:classId/live', accounts.authenticate, live);
	return router;

	async function signedIn(request: Request, response: Response): Promise<ClassPage> {
		const form = Form.safeParse(request.body);
		if (!form.success) throw new AppError('badRequest', 'Give e-mail address and password.');
		const asked = { params: {}, query: {}, learnerId: '', signal: new AbortController().signal };
		const signIn = { ...asked, body: form.data, caller: callerOf(response) };
		const { accessToken } = await accounts.routes.signIn(signIn);
		// As if the token had come along, so that nobody but the usual guard says who that is.
		request.headers.authorization = `Bearer ${accessToken}`;
		await passed(accounts.authenticate, request, response);
		const caller = callerOf(response);
		try {
			checkAccess('learner', caller);
			const classId = classIdOf(request);
			const dashboard = await dashboardFor(caller, classId, undefined);
			const { name, term } = await classes.getClass({ ...ofClass(caller, classId), query: {} });
			return { kind: 'board', title: term === undefined ? name : `${name}, ${term}`, dashboard, token: accessToken };
		} catch (error) {
			// Nobody gets the token, so nothing is left of it.
			if (caller.kind === 'account') await accounts.routes.signOut({ ...asked, body: undefined, caller });
			throw error;
		}
	}

	async function live(request: Request, response: Response): Promise<void> {
		const caller = callerOf(response);
		checkAccess('learner', caller);
		const query = LiveQuery.safeParse(request.query);
		if (!query.success) throw new AppError('badRequest', 'This cursor belongs to another list. Ask again without it.');
		const classId = classIdOf(request);
		const place = new StreamPlace(request.get(lastEventIdHeader));
		const stream = streams.open(learnerIdOf(caller), response, streamMaxMs);
		await sendEvents(stream, place, (signal) => boards({ caller, classId, cursor: query.data.cursor, place }, signal));
	}

	async function* boards(
		{ caller, classId, cursor, place }: Looking,
		signal: AbortSignal,
	): AsyncGenerator<{ html: string; said: string }> {
		// What is gathered runs ahead of what is shown, so it has a place of its own.
		const ahead = place.copy();
		const events = classes.watchClass({ ...ofClass(caller, classId), query: {}, signal, place: ahead });
		for await (const some of gathered(withIds(events, ahead), () => delay(gatherMs), signal)) {
			// Whoever is not of the staff any more is refused here.
			const dashboard = await dashboardFor(caller, classId, cursor);
			place.moveTo(some.at(-1)?.id);
			const happened = some.map(({ event }) => event);
			yield { html: classBoardHtml(dashboard), said: lastNews(happened, dashboard) };
		}
	}

	function dashboardFor(caller: Caller, classId: string, cursor: string | undefined): Promise<ClassDashboard> {
		return classes.getDashboard({ ...ofClass(caller, classId), query: { limit: shownAtOnce, cursor } });
	}
}

function ofClass(caller: Caller, classId: string) {
	const signal = new AbortController().signal;
	return { params: { classId }, body: undefined, learnerId: learnerIdOf(caller), caller, signal };
}

interface Looking {
	caller: Caller;
	classId: string;
	/** Which part of the board. */
	cursor: string | undefined;
	place: StreamPlace;
}

async function* withIds<Event>(
	events: AsyncIterable<Event>,
	place: StreamPlace,
): AsyncGenerator<{ event: Event; id: string | undefined }> {
	for await (const event of events) yield { event, id: place.id };
}

function lastNews(events: readonly ClassEvent[], dashboard: ClassDashboard): string {
	return events.map((event) => newsOf(event, dashboard)).findLast((said) => said !== '') ?? '';
}

/** `router.param` has looked at it. */
function classIdOf(request: Request): string {
	return Uuid.parse(request.params['classId']);
}

function send(response: Response, status: number, page: ClassPage): void {
	response.status(status).set('Content-Security-Policy', classPagePolicy).type('html').send(classPage(page));
}
