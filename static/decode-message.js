// A message with what its fields mean and what differs from another one; what was offered and answered; times to scale.
"use strict";
(() => {

	/** Lines of two texts side by side: the longest common part stays. */
	const difference = (before, after) => {
		const lengths = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
		for (let i = before.length - 1; i >= 0; i--) {
			for (let k = after.length - 1; k >= 0; k--) lengths[i][k] = before[i] === after[k] ? lengths[i + 1][k + 1] + 1 : Math.max(lengths[i + 1][k], lengths[i][k + 1]);
		}
		const lines = [];
		let i = 0;
		let k = 0;
		while (i < before.length || k < after.length) {
			if (i < before.length && k < after.length && before[i] === after[k]) lines.push(["", after[k++], i++]);
			else if (k >= after.length || (i < before.length && lengths[i + 1][k] >= lengths[i][k + 1])) lines.push(["del", before[i++]]);
			else lines.push(["ins", after[k++]]);
		}
		return lines;
	};

	const message = (view) => {
		const { all, say, make, labelled, choice, headers } = view;
		const panel = make("div", { class: "panel", id: "message" });
		const byNumber = new Map(all.lines.map((line) => [line.n, line]));
		const order = all.lines.map((line) => line.n);

		const line = (text, first) => {
			const field = /^([A-Za-z][\w-]*)(\s*:)(.*)$/.exec(text);
			if (first || !field) return [first ? make("b", { class: "start" }, text) : text];
			const [href, title] = headers[field[1].toLowerCase()] || [];
			return [make(href ? "a" : "span", { class: "name", ...(title && { title }), ...(href && { href, target: "_blank" }) }, field[1]), field[2] + field[3]];
		};
		/** What it is most likely to be compared with: the same on the hop before, or the last one with the same start. */
		const twin = (own) => own.hop || (all.lines.filter((other) => other.n < own.n && other.start.split(" ")[0] === own.start.split(" ")[0] && other.code === own.code).pop() || { n: 0 }).n;

		const open = (number) => {
			const own = byNumber.get(number);
			if (!own) return;
			const step = (key, by) => {
				const next = order[order.indexOf(number) + by];
				const made = make("button", { type: "button", "aria-label": say(key) }, by < 0 ? "←" : "→");
				made.disabled = next === undefined;
				made.addEventListener("click", () => view.open(next));
				return made;
			};
			const other = choice([["0", say("decode.compare.none")], ...all.lines.filter((one) => one.n !== number).map((one) => [String(one.n), one.n + " " + one.start])], "0");
			const pre = make("pre", { class: "sip" + (own.code ? " c" + String(own.code)[0] : ""), tabindex: "0", role: "region", "aria-label": say("decode.message", number) });
			const note = make("p", { class: "legend", role: "status" });
			const fill = () => {
				const lines = own.text.replace(/\r/g, "").split("\n");
				const with_ = byNumber.get(Number(other.value));
				const shown = with_ ? difference(with_.text.replace(/\r/g, "").split("\n"), lines) : lines.map((text) => ["", text]);
				pre.replaceChildren(...shown.flatMap(([kind, text], i) => [...(kind ? [make(kind, {}, kind === "ins" ? "+ " : "− ", ...line(text, false))] : line(text, i === 0)), "\n"]));
				note.textContent = with_ && shown.every(([kind]) => !kind) ? say("decode.same") : "";
			};
			other.addEventListener("input", fill);
			fill();
			const suggested = twin(own);
			const controls = make("p", { class: "controls" }, step("decode.previous", -1), step("decode.next", 1), labelled("decode.compare", other));
			if (suggested) {
				const quick = make("button", { type: "button" }, say("decode.compare.quick", suggested));
				quick.addEventListener("click", () => {
					other.value = String(suggested);
					fill();
				});
				controls.append(quick);
			}
			panel.replaceChildren(make("h3", {}, say("decode.message", number)), make("p", { class: "legend" }, own.time), controls, note, pre);
		};
		return { panel, open };
	};

	const described = ({ make, say }, media) => (media.port === 0 ? say("decode.rejected")
			: make("div", {}, make("b", {}, media.codecs.join(", ")), make("br", {}), [media.kind, media.profile, media.direction].join(" · "), make("br", {}), make("code", {}, media.address)));

	/** Offers and answers, stream by stream. */
	const session = (view) => {
		const { all, say, make } = view;
		if (!all.offers.length) return null;
		const head = ["decode.offered", "decode.answered", "decode.agreed"].map((key) => make("th", { scope: "col" }, say(key)));
		const rows = all.offers.flatMap((offers) => offers.streams.map((stream) => make("tr", {},
			make("td", { "data-head": say("decode.offered") }, make("small", {}, say("decode.proof.one", offers.offer)), described(view, stream.offered)),
			make("td", { "data-head": say("decode.answered") }, ...(offers.answer ? [make("small", {}, say("decode.proof.one", offers.answer))] : []), stream.answered ? described(view, stream.answered) : offers.reply || say("decode.no-answer")),
			make("td", { "data-head": say("decode.agreed") }, stream.agreed && stream.agreed.length ? make("b", {}, stream.agreed.join(", ")) : "—"))));
		return make("section", { id: "media" }, make("h2", {}, say("decode.media")),
			make("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": say("decode.media") }, make("table", { class: "offers" }, make("thead", {}, make("tr", {}, ...head)), make("tbody", {}, ...rows))));
	};

	/** T1 doubles up to T2 for what is not INVITE, and without end for INVITE; both end after 64 times T1. */
	const expected = (invite) => {
		const times = [];
		for (let at = 500, step = 500; at < 32000; at += step) {
			times.push(at);
			step = invite ? 2 * step : Math.min(4000, 2 * step);
		}
		return times;
	};

	/** What was sent more than once, to scale beside what RFC 3261 expects. */
	const timers = (view) => {
		const { all, say, seconds, make } = view;
		const groups = new Map();
		for (const line of all.lines) {
			const key = line.exchange + " " + line.start + " " + line.from;
			if (line.exchange >= 0 && line.micros >= 0 && line.start.indexOf("SIP/2.0 1") !== 0) groups.set(key, [...(groups.get(key) || []), line]);
		}
		const items = [...groups.values()].filter((lines) => lines.length > 1 && lines[lines.length - 1].micros - lines[0].micros > 100000).map((lines) => {
			const times = lines.map((line) => (line.micros - lines[0].micros) / 1000);
			const name = lines[0].start.replace(/^(\S+) .* SIP\/2\.0$/, "$1").replace(/^SIP\/2\.0 /, "");
			const wanted = expected(name === "INVITE");
			const x = (at) => 8 + Math.min(at, 33000) / 33000 * 700;
			const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
			const add = (tag, attributes) => {
				const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
				for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
				svg.append(element);
				return element;
			};
			for (const [key, value] of Object.entries({ viewBox: "0 0 716 44", "aria-hidden": "true" })) svg.setAttribute(key, value);
			add("path", { d: "M8 16H708", class: "axis" });
			for (const at of wanted) add("path", { d: `M${x(at)} 8V24`, class: "tick" });
			add("path", { d: `M${x(32000)} 4V28`, class: "end" });
			for (const at of times) add("circle", { cx: x(at), cy: 16, r: 5, class: "dot" });
			for (const [at, text] of [[0, "0"], [8000, "8"], [16000, "16"], [32000, "32 s"]]) add("text", { x: x(at), y: 41 }).textContent = text;
			return make("li", {}, make("p", {}, say("decode.timers.sent", name, lines.length, times.map((at) => seconds(at * 1000)).join(" · "))), svg);
		});
		if (!items.length) return null;
		return make("section", { id: "timers" }, make("h2", {}, say("decode.timers")), make("p", { class: "legend" }, say("decode.timers.lead")), make("ul", { class: "timers" }, ...items));
	};

	Object.assign(sip, { message, session, timers });
})();
