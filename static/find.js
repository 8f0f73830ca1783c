// Searches in the page, where no server does: the server's own code over what was prepared for it. Both are loaded when
// a reader comes to the field.
"use strict";
(({ load, stored }) => {
	const { finder, page, compare, decode, indexes, language } = document.getElementById("find-script").dataset;
	const [own, ...others] = indexes.split(" ");
	/** Addresses in a script are those of the page of the search. */
	const absolute = (address) => new URL(address, new URL(page, location.href)).href;
	const once = (work) => {
		let done;
		return () => (done ||= work().catch((failure) => {
			done = null;
			throw failure;
		}));
	};
	let search;
	let complete = false;

	const take = (address) => {
		const { packed, pages } = Object.values(finding.languages).find(({ from }) => from === new URL(address, location.href).href);
		search.language(packed, pages);
	};
	const begin = once(async () => {
		// The script exports to where it finds something of this name.
		globalThis.exports = {};
		await Promise.all([load(finder), load(own)]);
		search = globalThis.exports;
		delete globalThis.exports;
		take(own);
	});
	const more = once(async () => {
		await Promise.all(others.map(load));
		others.forEach(take);
		complete = true;
	});
	// By the first keystroke it may be there.
	addEventListener("focusin", ({ target }) => {
		if (target.name === "q") begin().catch(() => {});
	});
	/** Words that this language does not have may be of another one. */
	const prepare = async (typed, open) => {
		await begin();
		if (!complete && search.isForeign(language, typed, open)) await more();
	};
	const quote = async ([tag, kind, name]) => {
		await load(new URL(`${kind}-${encodeURIComponent(name)}.js`, finding.languages[tag].from).href);
		search.article(tag, kind, name, finding.articles[`${tag} ${kind} ${name}`]);
	};

	// A page that was opened as a file may not read that of the decoder: a text waits there for this tab.
	if (location.protocol === "file:") {
		sip.decode = (input) => {
			if (typeof input === "string") stored("handed", input, "sessionStorage");
			location.href = decode;
		};
	}

	const say = (key, ...values) => finding.languages[language].words[key].replace(/\{(\d)\}/g, (_, i) => values[i]);
	const shorten = (text, length) => (text.length <= length ? text : text.slice(0, Math.max(text.lastIndexOf(" ", length), 0) || length) + "…");
	/** A thing with its address, the number of a code, and what is left of its name. */
	const shown = (thing) => {
		const [a, b] = thing.name.split("-").map(encodeURIComponent);
		const plate = thing.kind === "code" ? thing.name : "";
		const text = thing.text || say("pair.short", ...thing.both);
		return { ...thing, plate, text: text.slice(plate.length).trim(), href: absolute(thing.page || `${compare}?a=${a}&b=${b}`) };
	};

	sip.suggest = async (typed) => {
		await prepare(typed, true);
		return JSON.parse(search.suggest(language, typed)).map(shown).map(({ href, text, note, plate, kind, exact }) => (
			{ href, text: shorten(text, 110), note: shorten(note, 110), plate, group: say("search.group." + kind), exact }));
	};
	/** The answer to a query, with the articles that it quotes. */
	sip.find = async (typed) => {
		await prepare(typed, false);
		const answer = () => JSON.parse(search.find(language, typed));
		let found = answer();
		if (found.missing.length) {
			await Promise.all(found.missing.map(quote));
			found = answer();
		}
		return { ...found, only: found.only.map(shown)[0], hits: found.hits.map(shown), own: language, absolute, say, shorten };
	};
})(sip);
