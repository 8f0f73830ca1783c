// Keeps the pages of a language for readers who asked for it (offline.js); nobody else gets it. While there is a network, it decides.
"use strict";
const NAME = "offline";
/** How long a page that is kept waits for the network. */
const PATIENCE = 3000;
const AT_ONCE = 6;
let asked = 0;

/** A page as the network has it now; the browser asks only whether its copy has changed. */
const load = (url) => fetch(url, { cache: "no-cache", headers: { Accept: /\.\w+$/.test(url) ? "*/*" : "text/html" } });

/** The same without the note that another address led there, with which no page may be opened. */
const plain = (response) => (response.redirected ? new Response(response.body, { headers: response.headers }) : response);

async function fill(list, said = () => {}) {
	const cache = await caches.open(NAME);
	const answer = await load(list);
	if (!answer.ok) throw new Error(list + ": " + answer.status);
	const { addresses } = await answer.clone().json();
	const all = addresses.map((address) => new URL(address, list).href);
	const left = [...all];
	const work = async () => {
		for (let url = left.shift(); url; url = left.shift()) {
			const response = await load(url);
			if (!response.ok) throw new Error(url + ": " + response.status);
			await cache.put(url, plain(response));
			said(all.length - left.length, all.length);
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, work));
	// What no list names any more, such as an old stylesheet.
	const wanted = new Set([list, ...all]);
	for (const other of await lists()) {
		wanted.add(other);
		if (other !== list) for (const address of (await (await cache.match(other)).json()).addresses) wanted.add(new URL(address, other).href);
	}
	for (const { url } of await cache.keys()) if (!wanted.has(url)) await cache.delete(url);
	// Last, so that a list that is kept is one whose pages are.
	await cache.put(list, answer);
}

const lists = async () => (await (await caches.open(NAME)).keys()).map(({ url }) => url).filter((url) => url.endsWith("/offline.json"));

async function end() {
	await registration.unregister();
	await caches.delete(NAME);
}

/** Once an hour: does the site still want this worker, and have its pages changed? */
async function look() {
	if (Date.now() - asked < 3600e3) return;
	asked = Date.now();
	const own = await fetch(location.href, { cache: "no-store" });
	if (own.status === 404 || own.status === 410 || (own.ok && !(await own.text()).trim())) return end();
	const cache = await caches.open(NAME);
	for (const list of await lists()) {
		const now = await load(list);
		if (now.ok && (await now.json()).version !== (await (await cache.match(list)).json()).version) await fill(list);
	}
}

/** What is kept for an address, for that of a search in the page too, or where a number that was typed leads. */
async function kept(request) {
	// To open what has been deleted would make it again.
	if (!(await caches.has(NAME))) return undefined;
	const cache = await caches.open(NAME);
	const found = await cache.match(request, { ignoreVary: true, ignoreSearch: request.mode === "navigate" });
	const [, folder, code] = new URL(request.url).pathname.match(/^(.*\/)([1-6]\d\d)(?:\.html)?$/) || [];
	if (found || !code || request.mode !== "navigate") return found;
	const key = (await cache.keys()).find(({ url }) => new URL(url).pathname.startsWith(folder + "sip/" + code + "-"));
	return key && Response.redirect(key.url);
}

async function answer(request) {
	const copy = await kept(request);
	const network = fetch(request).then(async (response) => {
		if (copy && response.ok && !response.redirected && (await caches.has(NAME))) await (await caches.open(NAME)).put(request.url.replace(/[?#].*/, ""), response.clone());
		return response;
	});
	if (!copy) return network;
	const late = new Promise((resolve) => {
		setTimeout(resolve, PATIENCE, copy);
	});
	return Promise.race([network, late]).catch(() => copy);
}

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("fetch", (event) => {
	if (event.request.method !== "GET" || !event.request.url.startsWith(registration.scope)) return;
	event.respondWith(answer(event.request));
	if (event.request.mode === "navigate") event.waitUntil(look().catch(() => {}));
});
addEventListener("message", (event) => {
	const say = (message) => event.source.postMessage(message);
	event.waitUntil(fill(event.data.keep, (done, all) => say({ done, all })).then(() => say({ kept: true }), (failure) => say({ failed: failure.message })));
});
