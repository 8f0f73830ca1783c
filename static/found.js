// The page of the results, where no server makes it: /search?q=… of an exported site.
"use strict";
(({ one, all, make, find }) => {
	const query = (new URLSearchParams(location.search).get("q") || "").slice(0, 2000).trim();
	const typed = new URLSearchParams(location.search).get("q") || "";
	const form = one("form.finder");
	for (const field of all("[name=q]")) field.value = query;
	for (const link of all(".languages a")) link.search = location.search;
	if (!query) return;

	/** Texts of which some are marked. */
	const pieces = (name, list) => list.map(([marked, text]) => (marked ? make(name, {}, text) : text));
	const paragraph = (look, ...children) => make("p", look ? { class: look } : {}, ...children);
	const show = ({ only, meant, unknown, method, facts, leading, hits, own, absolute, say, shorten }) => {
		const title = say("search.title.query", shorten(query, 60));
		document.title = title.length > 70 ? title.replace(" | sipcodes", "") : title;
		if (only) return location.replace(only.href);
		const result = ({ kind, href, plate, text, note, step, source, section, language, reason }) => {
			const symptom = kind === "symptom";
			const noted = ["summary", "decides"].includes(source) && language === own;
			const words = symptom ? pieces("code", step) : pieces("mark", reason);
			const line = symptom || section || !noted ? note : "";
			return make("li", plate ? { class: "c" + plate[0] } : {},
				make("h3", {}, make("a", { href: section && !symptom ? href + "#" + section : href }, ...(plate ? [make("b", { class: "plate" }, plate)] : []), " " + text)),
				paragraph("reason", make("b", {}, say(symptom ? "answer.now" : "search.source." + source)), " ",
					make("span", symptom || language === own ? {} : { lang: language }, ...words)),
				...(line && !(section && !symptom) ? [paragraph("", line)] : []));
		};
		const group = (name, some) => make("section", { id: "group-" + name, class: "found" },
			make("h2", {}, make("a", { class: "anchor", href: "#group-" + name }, say("search.group." + name))), make("ol", {}, ...some.map(result)));
		const told = [...(method ? [paragraph("lead", say("search.request", method))] : []), ...facts.map(({ field, cause, protocol, number, text, page }) => {
			const words = cause ? say("search.request.cause", number) : (protocol + " " + number).trim();
			return paragraph("", make("b", {}, field + ":"), " ", make("span", {}, page ? make("a", { href: absolute(page) }, words) : words, text ? " " + say("quote", text) : ""));
		})];
		if (unknown.length) told.push(paragraph("lead", say("missing.rule", unknown[0], unknown[0][0] + "00")));
		const intro = [...(typed.length > 2000 ? [paragraph("legend", say("search.cut"))] : []),
			...(meant ? [paragraph("", say("search.meant") + ": ", make("a", { href: "?q=" + encodeURIComponent(meant) }, meant))] : []), ...told];
		if (hits.length) {
			for (const old of all(".chips, #codes")) old.remove();
			const rest = hits.slice(leading);
			const kinds = [...new Set(hits.map(({ kind }) => kind))];
			one(".text").prepend(...(leading ? [group("best", hits.slice(0, leading))] : []),
				...kinds.map((kind) => [kind, rest.filter((hit) => hit.kind === kind)]).filter(([, some]) => some.length).map(([kind, some]) => group(kind, some)));
		}
		else {
			intro.push(...(told.length ? [] : [paragraph("lead", say("search.none", query))]), paragraph("", say("search.none.help")));
		}
		form.after(...intro);
	};
	find(typed).then(show);
})(sip);
