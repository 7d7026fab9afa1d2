/**
 * What runs in the page of a class: follows the page's own stream and puts in the part that the server made. That part holds no script, and the policy of the page
 * lets none in but this one; without it the page stands as it came.
 */
export const classPageScript = `
'use strict';
const board = document.getElementById('board');
const news = document.getElementById('news');
const token = board.dataset.token;
let following = new AbortController();
function put(html) {
	const focused = [...board.querySelectorAll('[tabindex], button')].indexOf(document.activeElement);
	const scrolled = [...board.querySelectorAll('.scroll')].map((one) => one.scrollLeft);
	board.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
	[...board.querySelectorAll('.scroll')].forEach((one, place) => { one.scrollLeft = scrolled[place] || 0; });
	if (focused >= 0) [...board.querySelectorAll('[tabindex], button')][focused]?.focus({ preventScroll: true });
}
async function follow(cursor) {
	following.abort();
	following = new AbortController();
	const { signal } = following;
	let wait = 1000;
	while (!signal.aborted) {
		try {
			const at = location.pathname + '/live' + (cursor ? '?cursor=' + encodeURIComponent(cursor) : '');
			const answer = await fetch(at, { headers: { Authorization: 'Bearer ' + token }, cache: 'no-store', signal });
			if (answer.status === 401 || answer.status === 403 || answer.status === 404) {
				news.textContent = 'This page is not kept up to date any more. Load it again and sign in.';
				return;
			}
			if (!answer.ok) throw new Error(String(answer.status));
			wait = 1000;
			const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
			let text = '';
			for (;;) {
				const { done, value } = await reader.read();
				if (done) break;
				const events = (text + value).split('\\n\\n');
				text = events.pop();
				for (const event of events) {
					if (!event.startsWith('data: ')) continue;
					const { html, said } = JSON.parse(event.slice(6));
					put(html);
					if (said) news.textContent = said;
				}
			}
		} catch (error) {
			if (signal.aborted) return;
			news.textContent = 'The connection is gone; trying again.';
		}
		await new Promise((resolve) => setTimeout(resolve, wait));
		wait = Math.min(wait * 2, 30000);
	}
}
board.addEventListener('click', (event) => {
	const { cursor } = event.target.dataset;
	if (cursor) void follow(cursor);
});
void follow('');
`;
