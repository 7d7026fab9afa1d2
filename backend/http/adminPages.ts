import express, { type Request, type Response, type Router } from 'express';
import * as z from 'zod';
import { SignInRequest } from '#contract/accounts.ts';
import { AiUsageQuery } from '#contract/aiUsage.ts';
import { AppError } from '#contract/appError.ts';
import type { Accounts } from '../accounts/createAccounts.ts';
import { usagePage, type UsagePage, usagePolicy } from '../forge/budget/usagePage.ts';
import { callerOf } from './callerOfRequest.ts';
import { checkAccess } from './checkAccess.ts';
import type { Handlers } from './handlers.ts';
import { passed } from './passed.ts';

export interface AdminPageParts {
	accounts: Pick<Accounts, 'authenticate' | 'routes'>;
	usage: Handlers['getAiUsage'];
}

const Form = z.object({
	email: SignInRequest.shape.email,
	password: SignInRequest.shape.password,
	day: z.union([z.literal('').transform(() => undefined), AiUsageQuery.shape.day]),
});

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
export function adminPages({ accounts, usage }: AdminPageParts): Router {
	const router = express.Router();
	router.get('/ai', (_request, response) => {
		send(response, 200, {});
	});
	router.post(
		'/ai',
		express.urlencoded({ extended: false, limit: '4kb' }),
		accounts.authenticate,
		async (request, response, next) => {
			try {
				send(response, 200, { usage: await asAdmin(request, response) });
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
	return router;

	async function asAdmin(request: Request, response: Response): Promise<NonNullable<UsagePage['usage']>> {
		const form = Form.safeParse(request.body);
		if (!form.success) throw new AppError('badRequest', 'Give e-mail address and password, and a day or none.');
		const { day, ...body } = form.data;
		const asked = { params: {}, query: {}, learnerId: '', signal: new AbortController().signal };
		const { accessToken } = await accounts.routes.signIn({ ...asked, body, caller: callerOf(response) });
		// As if the token had come along, so that nobody but the usual guard says who that is.
		request.headers.authorization = `Bearer ${accessToken}`;
		await passed(accounts.authenticate, request, response);
		const caller = callerOf(response);
		try {
			checkAccess('admin', caller);
			return await usage({ ...asked, query: { day }, body: undefined, caller });
		} finally {
			if (caller.kind === 'account') await accounts.routes.signOut({ ...asked, body: undefined, caller });
		}
	}
}

function send(response: Response, status: number, page: UsagePage): void {
	response.status(status).set('Content-Security-Policy', usagePolicy).type('html').send(usagePage(page));
}
