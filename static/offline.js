// Keeps the pages of this language in the browser, and lets go of them: one button, sw.js does the work.
"use strict";
(async ({ one }) => {
	const place = one("#keep-offline");
	const button = one("button", place);
	const said = one("[role=status]", place);
	const words = place.dataset;
	const fit = (text, ...values) => values.reduce((whole, value, i) => whole.replace(`{${i}}`, value), text);
	if (location.protocol === "file:") {
		said.textContent = words.file;
		return;
	}
	if (!("serviceWorker" in navigator)) {
		said.textContent = words.insecure;
		return;
	}
	const list = new URL(words.list, location.href).href;
	const worker = new URL(words.worker, location.href).href;
	const find = async () => {
		const registration = await navigator.serviceWorker.getRegistration(worker);
		return registration && registration.active && registration.active.scriptURL === worker ? registration : undefined;
	};
	const isKept = async () => Boolean((await find()) && (await caches.match(list, { ignoreVary: true })));
	const answer = await fetch(list).catch(() => undefined);
	if (!answer || !answer.ok) return;
	const { pages, bytes } = await answer.json();
	const size = (bytes / 1e6).toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 });
	const show = async () => {
		const kept = await isKept();
		button.textContent = kept ? words.remove : fit(words.keep, pages, size);
		said.textContent = kept ? words.kept : "";
		button.hidden = button.disabled = false;
	};
	const keep = async () => {
		button.disabled = true;
		said.textContent = fit(words.progress, 0, pages);
		await navigator.serviceWorker.register(worker);
		const { active } = await navigator.serviceWorker.ready;
		active.postMessage({ keep: list });
	};
	const remove = async () => {
		const registration = await find();
		await caches.delete("offline");
		if (registration) await registration.unregister();
		await show();
	};
	const failed = async () => {
		await remove();
		said.textContent = words.failed;
	};
	navigator.serviceWorker.addEventListener("message", ({ data }) => {
		if (data.all && data.done % 20 === 0) said.textContent = fit(words.progress, data.done, data.all);
		else if (data.kept) show();
		else if (data.failed) failed();
	});
	button.addEventListener("click", async () => {
		try {
			await ((await isKept()) ? remove() : keep());
		}
		catch {
			await failed();
		}
	});
	await show();
})(sip);
