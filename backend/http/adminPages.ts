import express, { type Request, type Response, type Router } from 'express';
import * as z from 'zod';
import { SignInRequest } from '#contract/accounts.ts';
import { AiUsageQuery } from '#contract/aiUsage.ts';
import { AnalyticsQuery } from '#contract/analytics.ts';
import { AppError } from '#contract/appError.ts';
import type { Accounts } from '../accounts/createAccounts.ts';
import { type AnalyticsFigures, analyticsPage, analyticsPolicy } from '../admin/page/analyticsPage.ts';
import { usagePage, usagePolicy } from '../forge/budget/usagePage.ts';
import type { Caller } from './caller.ts';
import { callerOf } from './callerOfRequest.ts';
import { checkAccess } from './checkAccess.ts';
import type { Handlers } from './handlers.ts';
import { passed } from './passed.ts';

export interface AdminPageParts {
	accounts: Pick<Accounts, 'authenticate' | 'routes'>;
	usage: Handlers['getAiUsage'];
	analytics: Pick<Handlers, 'getEngagement' | 'getCompletion' | 'getMasteryGained' | 'getAiPerformance' | 'getAiCost'>;
}

/** A page with a form, and what it shows to an admin who has filled it in. */
interface AdminPage<Fields, Figures> {
	policy: string;
	/** Of the form, besides address and password; an empty field counts as none. */
	fields: z.ZodType<Fields>;
	/** What a form has to have, for who has sent another one. */
	wanted: string;
	figures: (fields: Fields, caller: Caller) => Promise<Figures>;
	html: (shown: { figures?: Figures | undefined; refusal?: string | undefined }) => string;
}

const Credentials = z.object({ email: SignInRequest.shape.email, password: SignInRequest.shape.password });

/** What a person may do about, told on the page; everything else is the concern of whoever answers for errors. */
const told: Readonly<Partial<Record<AppError['code'], number>>> = {
	badRequest: 400,
	wrongCredentials: 401,
	forbidden: 403,
	tooManyRequests: 429,
	busy: 503,
};

/**
 * Pages for an admin's browser. A form takes address and password, which pass the same guards and limits as a sign-in; the session that this makes has
 * ended when the page is there, so there is no cookie and nothing to steal.
 */
export function adminPages({ accounts, usage, analytics }: AdminPageParts): Router {
	const router = express.Router();
	mount(router, '/ai', accounts, {
		policy: usagePolicy,
		fields: AiUsageQuery,
		wanted: 'Give e-mail address and password, and a day or none.',
		figures: (query, caller) => usage(asked(query, caller)),
		html: ({ figures, refusal }) => usagePage({ usage: figures, refusal }),
	});
	mount(router, '/analytics', accounts, {
		policy: analyticsPolicy,
		fields: AnalyticsQuery,
		wanted: 'Give e-mail address and password, a first and a last day or none, and a time zone or none.',
		figures: (query, caller) => figuresOf(analytics, query, caller),
		html: analyticsPage,
	});
	return router;
}

async function figuresOf(
	analytics: AdminPageParts['analytics'],
	query: AnalyticsQuery,
	caller: Caller,
): Promise<AnalyticsFigures> {
	const given = asked(query, caller);
	const [engagement, completion, mastery, ai, cost] = await Promise.all([
		analytics.getEngagement(given),
		analytics.getCompletion(given),
		analytics.getMasteryGained(given),
		analytics.getAiPerformance(given),
		analytics.getAiCost(given),
	]);
	return { engagement, completion, mastery, ai, cost };
}

function asked<Query>(query: Query, caller: Caller) {
	const signal = new AbortController().signal;
	return { params: {}, query, body: undefined, learnerId: '', caller, signal };
}

function mount<Fields, Figures>(
	router: Router,
	path: string,
	accounts: AdminPageParts['accounts'],
	page: AdminPage<Fields, Figures>,
): void {
	const send = (response: Response, status: number, shown: Parameters<typeof page.html>[0]): void => {
		response.status(status).set('Content-Security-Policy', page.policy).type('html').send(page.html(shown));
	};
	router.get(path, (_request, response) => {
		send(response, 200, {});
	});
	router.post(
		path,
		express.urlencoded({ extended: false, limit: '4kb' }),
		accounts.authenticate,
		async (request, response, next) => {
			try {
				send(response, 200, { figures: await asAdmin(accounts, page, request, response) });
			} catch (error) {
				const status = error instanceof AppError ? told[error.code] : undefined;
				if (!(error instanceof AppError) || status === undefined) {
					next(error);
					return;
				}
				if (error.retryAfterSeconds !== undefined) response.set('Retry-After', String(error.retryAfterSeconds));
				send(response, status, { refusal: error.message });
			}
		},
	);
}

async function asAdmin<Fields, Figures>(
	accounts: AdminPageParts['accounts'],
	page: AdminPage<Fields, Figures>,
	request: Request,
	response: Response,
): Promise<Figures> {
	const form = z.record(z.string(), z.string()).safeParse(request.body);
	const filledIn = Object.fromEntries(Object.entries(form.data ?? {}).filter(([, text]) => text !== ''));
	const [credentials, fields] = [Credentials.safeParse(filledIn), page.fields.safeParse(filledIn)];
	if (!credentials.success || !fields.success) throw new AppError('badRequest', page.wanted);
	const { accessToken } = await accounts.routes.signIn({
		...asked({}, callerOf(response)),
		body: credentials.data,
	});
	// As if the token had come along, so that nobody but the usual guard says who that is.
	request.headers.authorization = `Bearer ${accessToken}`;
	await passed(accounts.authenticate, request, response);
	const caller = callerOf(response);
	try {
		checkAccess('admin', caller);
		return await page.figures(fields.data, caller);
	} finally {
		if (caller.kind === 'account') await accounts.routes.signOut(asked({}, caller));
	}
}
