/**
 * What runs in the page of a class: follows the page's own stream and puts in the part that the server made. That part holds no script, and the policy of the page
 * lets none in but this one; without it the page stands as it came. A stream that breaks, or says nothing for longer than its heartbeats allow, is asked for again with
 * the id of the last event, after a pause that grows and is never the same for two pages.
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
	const mine = following;
	let heard = '';
	let wait = 1000;
	while (!mine.signal.aborted) {
		const connection = new AbortController();
		mine.signal.addEventListener('abort', () => connection.abort(), { once: true, signal: connection.signal });
		let silence;
		let asked = 0;
		const speaks = () => {
			clearTimeout(silence);
			silence = setTimeout(() => connection.abort(), 45000);
		};
		try {
			speaks();
			const at = location.pathname + '/live' + (cursor ? '?cursor=' + encodeURIComponent(cursor) : '');
			const headers = { Authorization: 'Bearer ' + token };
			if (heard) headers['Last-Event-ID'] = heard;
			const answer = await fetch(at, { headers, cache: 'no-store', signal: connection.signal });
			if (answer.status === 401 || answer.status === 403 || answer.status === 404) {
				news.textContent = 'This page is not kept up to date any more. Load it again and sign in.';
				return;
			}
			asked = 1000 * (Number(answer.headers.get('Retry-After')) || 0);
			if (answer.status !== 200) throw new Error(String(answer.status));
			const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
			let text = '';
			for (;;) {
				const { done, value } = await reader.read();
				if (done) break;
				speaks();
				wait = 1000;
				const events = (text + value).split('\\n\\n');
				text = events.pop();
				for (const event of events) {
					const lines = event.split('\\n');
					const id = lines.find((line) => line.startsWith('id: '));
					const data = lines.find((line) => line.startsWith('data: '));
					if (!data) continue;
					const { html, said } = JSON.parse(data.slice(6));
					put(html);
					if (said) news.textContent = said;
					if (id) heard = id.slice(4);
				}
			}
		} catch (error) {
			if (mine.signal.aborted) return;
			news.textContent = 'The connection is gone; trying again.';
		} finally {
			clearTimeout(silence);
			connection.abort();
		}
		await new Promise((resolve) => setTimeout(resolve, asked + wait * (0.5 + Math.random() / 2)));
		wait = Math.min(wait * 2, 30000);
	}
}
board.addEventListener('click', (event) => {
	const { cursor } = event.target.dataset;
	if (cursor) void follow(cursor);
});
void follow('');
`;
