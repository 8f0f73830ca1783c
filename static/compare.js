// Compares two codes in the page, where no server does: /compare?a=486&b=603 of an exported site, and /486-vs-603.
"use strict";
(({ one, all, make, load }) => {
	const { facts, page } = document.getElementById("compare-script").dataset;
	const form = one(".picker");
	const asked = new URLSearchParams(location.search);
	// The page for addresses that lead nowhere knows what some of them ask for.
	const typed = /\/([1-6]\d\d\+?)-vs-([1-6]\d\d\+?)$/.exec(decodeURIComponent(location.pathname));
	if (!form && typed) {
		// A host may have one such page for all languages.
		const homes = [...all(".languages a")].map((link) => new URL(".", link.href)).filter(({ pathname }) => location.pathname.startsWith(pathname));
		const home = homes.reduce((one, other) => (other.pathname.length > one.pathname.length ? other : one), new URL(".", new URL(page, location.href)));
		location.replace(new URL(page.split("/").pop(), home).pathname + "?a=" + encodeURIComponent(typed[1]) + "&b=" + encodeURIComponent(typed[2]));
	}
	if (!form) return;
	form.hidden = false;
	for (const name of ["a", "b"]) {
		if ([...form.elements[name].options].some((option) => option.value === asked.get(name))) form.elements[name].value = asked.get(name);
	}

	const build = (piece) => {
		if (typeof piece === "string") return piece;
		const [name, parts, href] = piece;
		return make(name, href ? { href } : name === "span" ? { class: "level" } : {}, ...parts.map(build));
	};
	const lines = (values) => values.map((line) => make("span", {}, ...line.map(build)));
	const plate = ({ number, phrase, page }) => make("a", { href: page }, make("b", { class: "plate c" + String(number)[0] }, String(number)), " ", phrase);
	const show = (ids, two, { words, names }) => {
		const name = (side) => ids[side] + " " + two[side].phrase;
		const keys = Object.keys(names);
		const differs = (key) => JSON.stringify(two[0].facts[key]) !== JSON.stringify(two[1].facts[key]);
		const equal = keys.filter((key) => !differs(key));
		const heading = "SIP " + name(0) + " vs " + name(1);
		const both = (line) => two.map((code, side) => make("p", {}, make("strong", {}, name(side) + "."), " " + code[line]));
		const subsection = (title, line) => make("section", {}, make("h3", {}, title), ...both(line));
		const table = make("table", { class: "versus" },
			make("thead", {}, make("tr", {}, make("th", { scope: "col" }, make("span", { class: "unseen" }, words["pair.fact"])), ...two.map((code) => make("th", { scope: "col" }, plate(code))))),
			make("tbody", {}, ...keys.filter(differs).map((key) => make("tr", { id: "fact-" + key }, make("th", { scope: "row" }, names[key]), ...two.map((code) => make("td", {}, ...lines(code.facts[key])))))));
		const same = make("details", { class: "same" }, make("summary", {}, words["pair.equal"].replace("{0}", equal.length)),
			make("dl", {}, ...equal.map((key) => make("div", {}, make("dt", {}, names[key]), make("dd", {}, ...lines(two[0].facts[key]))))));
		const stop = (text) => text.replace(/\.$/, "");
		const title = make("h2", { tabindex: "-1" }, heading);
		form.after(make("section", { id: "compared" }, title,
			make("p", { class: "decides" }, make("b", {}, words["pair.decides"]), " ", ids[0] + ": " + stop(two[0].says) + "; " + ids[1] + ": " + stop(two[1].says) + "."),
			...both("summary"), make("p", { class: "marker" }, words["pair.composed"]), make("h3", {}, words["pair.facts"]), table, ...(equal.length ? [same] : []),
			make("h3", {}, words["section.which"]), make("div", { class: "sides" }, subsection(words["section.sender"], "send"), subsection(words["section.receiver"], "receive"))));
		document.title = heading + " | sipcodes";
		title.focus({ preventScroll: true });
	};
	const chosen = ["a", "b"].map((name) => form.elements[name].value);
	if (!chosen[0] || !chosen[1]) return;
	load(facts).then(() => {
		const { codes, pairs } = comparing;
		const ids = codes.map(([id]) => id).filter((id) => chosen.includes(id));
		const two = ids.map((id) => codes.find(([other]) => other === id)[1]);
		const written = pairs[ids.join("-")];
		if (ids.length === 1 || written) location.replace(written || two[0].page);
		else show(ids, two, comparing);
	});
})(sip);
