// The decoder on the page: what a file or a text shows. The work is done in decode-worker.js; nothing is sent.
"use strict";
(async ({ one, all, make, copyButton, load, ladder, lanes, message, session, stored, timers }) => {
	const place = document.getElementById("decoder");
	const { language } = place.dataset;
	const [own] = place.dataset.words.split(" ");
	await load(own);
	const { words, symptoms, headers } = decoding.words[language];

	/** The words of a key, with {0}, {1} … replaced. */
	const say = (key, ...values) => (words[key] || key).replace(/\{(\d)\}/g, (_, i) => values[i]);
	const seconds = (micros) => (Math.max(0, Math.floor(micros / 1000)) / 1000).toFixed(3).replace(".", say("decode.decimal"));
	const button = (key, action) => {
		const made = make("button", { type: "button" }, say(key));
		made.addEventListener("click", action);
		return made;
	};
	const labelled = (key, control) => make("label", {}, say(key), " ", control);
	const choice = (entries, chosen) => {
		const select = make("select", {}, ...entries.map(([value, text]) => make("option", { value }, text)));
		select.value = chosen;
		return select;
	};
	const save = (name, blob) => {
		const link = make("a", { href: URL.createObjectURL(blob), download: name });
		link.click();
		setTimeout(() => URL.revokeObjectURL(link.href), 1000);
	};

	// The worker, and what it is asked
	const start = async () => {
		if (location.protocol !== "file:") return new Worker(place.dataset.worker);
		// A page that was opened as a file may start none: it works in the page.
		const { port1, port2 } = new MessageChannel();
		decoding.port = port2;
		await load(place.dataset.worker);
		port1.start();
		return port1;
	};
	const worker = await start();
	const waiting = new Map();
	let turn = 0;
	let onProgress = () => {};
	worker.addEventListener("message", ({ data }) => {
		if (data.progress !== undefined) return onProgress(data);
		const { resolve, reject } = waiting.get(data.id);
		waiting.delete(data.id);
		if (data.failure) reject(new Error(data.failure));
		else resolve(data.answer);
	});
	worker.addEventListener("error", (event) => waiting.forEach(({ reject }) => reject(new Error(event.message))));
	const ask = (task, ...values) => new Promise((resolve, reject) => {
		waiting.set(++turn, { resolve, reject });
		worker.postMessage({ id: turn, task, words: values });
	});
	const absolute = (address) => new URL(address, location.href).href;
	const ready = ask("prepare", { script: absolute(place.dataset.script), words: place.dataset.words.split(" ").map(absolute), tags: place.dataset.tags.split(" "), lines: absolute(place.dataset.lines) });

	// The form
	const form = one("form", place);
	const area = one("textarea", form);
	const chooser = one("[type=file]", form);
	const redact = one("[name=redact]", form);
	const status = one(".progress", form);
	const bar = make("progress", { max: "1", hidden: "", "aria-label": say("decode.go") });
	const stop = button("decode.cancel", () => {
		worker.postMessage({ task: "cancel" });
		runs++;
		finished(say("decode.cancelled"));
	});
	const finished = (text) => {
		status.textContent = text;
		bar.hidden = stop.hidden = true;
	};
	const result = make("div", { class: "result" });
	chooser.multiple = true;
	stop.hidden = true;
	one(".unscripted", form).hidden = true;
	status.before(make("p", { class: "row" }, bar, stop));
	const paste = one("button.scripted", form);
	paste.addEventListener("click", async () => {
		try {
			area.value = await navigator.clipboard.readText();
		}
		catch {
			// The browser has none, or the reader does not allow it.
			status.textContent = say("decode.paste.denied");
			area.focus();
			return;
		}
		run([new File([area.value], "")]);
	});
	place.after(result);

	/** Names and numbers of a failure help nobody; what to do does. */
	const failed = (failure) => finished(say("decode.failed", failure.message));

	let runs = 0;
	const run = async (files) => {
		const own = ++runs;
		status.textContent = "";
		bar.hidden = stop.hidden = false;
		bar.value = 0;
		result.replaceChildren();
		place.classList.add("done");
		onProgress = ({ progress, name, capture }) => {
			if (own !== runs) return;
			bar.value = progress;
			status.textContent = say("decode.reading", name || say("decode.text"), say(capture ? "decode.kind.capture" : "decode.kind.text"), Math.floor(100 * progress));
			if (progress >= 1) status.textContent = say("decode.sorting");
		};
		try {
			await ready;
			const summary = await ask("decode", files);
			if (own !== runs) return;
			await show(redact.checked ? await ask("show", true) : summary);
			finished("");
		}
		catch (failure) {
			if (own === runs) failed(failure);
		}
	};
	form.addEventListener("submit", (event) => {
		event.preventDefault();
		if (area.value.trim()) run([new File([area.value], "")]);
		else if (chooser.files.length) run([...chooser.files]);
		else area.focus();
	});
	// The same file can be chosen again when there is more in it.
	chooser.addEventListener("click", () => {
		chooser.value = "";
	});
	chooser.addEventListener("change", () => {
		if (chooser.files.length) run([...chooser.files]);
	});
	area.addEventListener("keydown", (event) => {
		if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
	});
	redact.addEventListener("change", async () => {
		if (!result.firstChild) return;
		status.textContent = say("decode.sorting");
		await show(await ask("show", redact.checked), state.place);
		status.textContent = "";
	});
	addEventListener("dragover", (event) => event.preventDefault());
	addEventListener("drop", (event) => {
		event.preventDefault();
		const { files } = event.dataTransfer;
		const text = event.dataTransfer.getData("text");
		if (files.length) run([...files]);
		else if (text) run([new File([text], "")]);
	});

	// What a trace shows
	const state = { rows: [], place: 0, sort: 0, down: false, most: 200 };
	const link = (page) => new URL(page, location.href).pathname + "#fix";

	const finding = (found, alone) => {
		const proof = make("p", { class: "proof" });
		found.proof.forEach((number) => {
			const jump = make("button", { type: "button", class: "chip" }, say("decode.proof.one", number));
			jump.addEventListener("click", () => state.open && state.open(number));
			if (alone) proof.append(jump, " ");
		});
		if (found.page) proof.append(make("a", { href: link(found.page) }, say("decode.more", found.code)));
		for (const [title, page] of symptoms[found.kind] || []) proof.append(" ", make("a", { href: page }, title));
		return make("article", { class: "finding " + found.severity },
			make("h3", {}, found.title),
			make("p", {}, make("strong", {}, say("severity." + found.severity) + "."), " " + found.means),
			make("p", {}, make("strong", {}, say("decode.do") + ":"), " " + found.do), proof);
	};

	const section = (id, title, ...parts) => make("section", { id }, make("h2", { tabindex: "-1" }, title), ...parts);

	const show = async (json, chosen) => {
		const summary = JSON.parse(json);
		Object.assign(state, { rows: [], fill: null, summary });
		result.replaceChildren();
		if (!summary.size && !summary.findings.length && !summary.hints.length) {
			result.append(section("answer", say("decode.nothing"), make("p", {}, say("decode.nothing.help"))));
		}
		else if (!summary.size && summary.hints.length) {
			result.append(section("answer", say("decode.hints"), make("p", {}, say("decode.hints.lead")),
				make("ul", {}, ...summary.hints.map((hint) => make("li", {}, make("a", { href: hint.page }, hint.text))))));
		}
		else {
			const answer = section("answer", summary.answer[0] || say("trace.heading"), ...summary.answer.slice(1).map((text) => make("p", { class: "lead" }, text)), make("p", { class: "legend" }, summary.count));
			result.append(answer);
			if (summary.findings.length) answer.append(...summary.findings.map((found) => finding(found, false)));
			if (summary.size > 1) result.append(await list());
			state.box = make("div", { class: "conversation" });
			result.append(state.box);
			await open(chosen === undefined ? summary.about : chosen, false);
		}
		if (summary.unreadable.length) result.append(section("unread", say("decode.unread"), make("ul", {}, ...summary.unreadable.map((text) => make("li", {}, text)))));
		if (chosen === undefined) {
			one("h2", result).focus({ preventScroll: true });
			result.scrollIntoView();
		}
	};

	// The list of calls
	const user = (uri) => uri.replace(/^sips?:/, "");
	const columns = [
		["begin", (row) => row[7], (row) => (row[7] < 0 ? "" : seconds(row[7] - state.begin))],
		["call", (row) => user(row[1]) + user(row[2]), (row) => say("decode.call", user(row[1]), user(row[2]))],
		["outcome", (row) => row[4] || row[3], (row) => (row[4] ? say("outcome." + row[4]) : row[3])],
		["code", (row) => row[5], (row) => row[5] || ""],
		["decided", (row) => row[6], (row) => (row[6] ? say("decided." + row[6]) : "")],
		["messages", (row) => row[8], (row) => row[8]],
	];

	const list = async () => {
		for (let at = 0; at < state.summary.size; at += 2000) state.rows.push(...JSON.parse(await ask("rows", at, at + 2000)));
		state.rows.forEach((row, i) => row.push(i));
		state.begin = state.rows.reduce((least, row) => (row[7] >= 0 ? Math.min(least, row[7]) : least), Infinity);
		const different = (key) => [...new Set(state.rows.map(key))].filter((value) => value !== "" && value !== 0).sort();
		const text = make("input", { type: "search", placeholder: say("decode.filter") });
		const outcome = choice([["", say("decode.all")], ...different((row) => row[4]).map((key) => [key, say("outcome." + key)])], "");
		const code = choice([["", say("decode.all")], ...different((row) => row[5]).map((key) => [key, key])], "");
		const kind = choice([["", say("decode.all")], ...state.summary.kinds.map((found) => [found.kind, found.title + " (" + found.count + ")"])], "");
		const count = make("p", { class: "legend", role: "status" });
		const head = make("tr", {}, ...columns.map(([key], i) => {
			const sort = button("decode.column." + key, () => {
				state.down = state.sort === i && !state.down;
				state.sort = i;
				fill();
			});
			return make("th", { scope: "col" }, sort);
		}));
		const body = make("tbody", {});
		const more = button("decode.more-rows", () => {
			state.most += 1000;
			fill();
		});
		const fill = () => {
			const wanted = text.value.toLowerCase();
			const [, key] = columns[state.sort];
			const found = state.rows.filter((row) => (!outcome.value || row[4] === outcome.value) && (!code.value || String(row[5]) === code.value)
					&& (!kind.value || (" " + row[9] + " ").includes(" " + kind.value + " "))
					&& (!wanted || (row[0] + " " + row[1] + " " + row[2] + " " + row[3]).toLowerCase().includes(wanted)));
			found.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a[10] - b[10]) * (state.down ? -1 : 1));
			body.replaceChildren(...found.slice(0, state.most).map((row) => {
				const cells = columns.map(([, , show], i) => {
					if (i !== 1) return make("td", { "data-head": say("decode.column." + columns[i][0]) }, show(row));
					const go = make("button", { type: "button", class: "link" }, show(row));
					go.addEventListener("click", () => open(row[10], true));
					return make("th", { scope: "row" }, go, make("small", {}, row[0]));
				});
				return make("tr", { "data-place": row[10], ...(row[10] === state.place ? { "aria-current": "true" } : {}) }, ...cells);
			}));
			[...head.children].forEach((cell, i) => {
				if (i === state.sort) cell.setAttribute("aria-sort", state.down ? "descending" : "ascending");
				else cell.removeAttribute("aria-sort");
			});
			count.textContent = say("decode.shown", Math.min(found.length, state.most), found.length);
			more.hidden = found.length <= state.most;
		};
		state.fill = fill;
		for (const control of [text, outcome, code, kind]) control.addEventListener("input", fill);
		fill();
		return section("calls", say("decode.calls"),
			make("div", { class: "controls" }, labelled("decode.filter.label", text), labelled("decode.column.outcome", outcome), labelled("decode.column.code", code), labelled("decode.findings", kind)),
			count, make("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": say("decode.calls") }, make("table", { class: "lines" }, make("thead", {}, head), body)), more);
	};

	// One conversation
	const open = async (chosen, move) => {
		state.place = chosen;
		if (state.fill) state.fill();
		const all = JSON.parse(await ask("conversation", chosen));
		all.heading = say("decode.call", user(all.from), user(all.to));
		const view = { say, seconds, make, one, button, choice, labelled, all, headers, open: (number) => state.open(number) };
		const shown = ladder(view);
		const read = message(view);
		state.open = (number) => {
			shown.mark(number);
			read.open(number);
		};
		const several = state.summary.size > 1;
		const answer = section("call", several ? all.heading : say("decode.findings"));
		if (several) answer.append(make("p", { class: "lead" }, all.result), make("p", { class: "legend" }, "Call-ID ", make("code", {}, all.id)));
		if (all.timing) answer.append(make("p", {}, all.timing));
		if (all.leg) answer.append(make("p", {}, all.leg));
		if (all.evidence && all.evidence.length) answer.append(make("details", { open: "" }, make("summary", {}, say("decode.why")), make("ul", {}, ...all.evidence.map((sign) => make("li", {}, sign)))));
		answer.append(...all.findings.map((found) => finding(found, true)));
		const flow = section("flow", say("decode.flow"), shown.controls, make("div", { class: "flow" }, shown.figure, read.panel), lanes(view, shown));
		const parts = [answer, flow, session(view), timers(view), take(all, shown), await ticket(chosen)].filter(Boolean);
		state.box.replaceChildren(...parts);
		shown.draw();
		state.open(all.decisive || (all.lines[0] && all.lines[0].n));
		if (move) {
			one("h2", answer).focus({ preventScroll: true });
			answer.scrollIntoView();
		}
	};

	// Take it along
	const asText = (all) => [all.result, all.timing, all.leg, "", ...(all.evidence || []).map((sign) => "- " + sign), "",
			...all.findings.flatMap((found) => [found.title, found.means, say("decode.do") + ": " + found.do, found.page ? absolute(found.page) : "", ""]), all.chart].filter((line) => line !== undefined).join("\n").replace(/\n{3,}/g, "\n\n");
	const asMarkdown = (all) => ["# " + all.heading, "", all.result, all.timing, all.leg, "", ...(all.evidence || []).map((sign) => "- " + sign), "",
			...all.findings.flatMap((found) => ["## " + found.title, "", found.means, "", "**" + say("decode.do") + ":** " + found.do, "", found.page ? "<" + absolute(found.page) + ">" : "", ""]),
		"```text", all.chart, "```", ""].filter((line) => line !== undefined).join("\n").replace(/\n{3,}/g, "\n\n");

	const take = (all, shown) => {
		const name = (all.id || "trace").replace(/[^\w.@-]+/g, "_").slice(0, 60);
		const copies = [["decode.take.text", () => asText(all)], ["Markdown", () => asMarkdown(all)], ["Mermaid", () => shown.mermaid()]].map(([key, text]) => copyButton(words[key] || key, text));
		const download = (key, action) => {
			const made = make("button", { type: "button" }, words[key] || key);
			made.addEventListener("click", () => action().catch(failed));
			return made;
		};
		const capture = download("decode.take.capture", async () => {
			const file = await ask("capture", redact.checked);
			if (file) save(name + ".pcap", file);
			else status.textContent = capture.title = say("decode.take.no-capture");
		});
		const saves = [
			download("SVG", async () => save(name + ".svg", new Blob([shown.svg()], { type: "image/svg+xml" }))),
			download("PNG", async () => save(name + ".png", await shown.png())),
			download("JSON", async () => save("trace.json", await ask("everything"))),
			download("decode.take.messages", async () => save("trace.txt", await ask("messages", redact.checked))),
			capture,
		];
		return section("take", say("decode.take"), make("p", { class: "controls" }, say("decode.take.copy"), " ", ...copies), make("p", { class: "controls" }, say("decode.take.save"), " ", ...saves), make("p", { class: "legend" }, say("decode.link")));
	};

	// A report for those who run the other side
	const ticket = async (chosen) => {
		const tags = place.dataset.tags.split(" ");
		const names = new Intl.DisplayNames([language], { type: "language" });
		const tag = choice(tags.map((one) => [one, names.of(one)]), language);
		const hidden = make("input", { type: "checkbox", checked: "" });
		const text = make("pre", { class: "ticket", tabindex: "0", role: "region", "aria-label": say("decode.ticket") });
		const fill = async () => {
			text.textContent = await ask("ticket", chosen, tag.value, hidden.checked);
			text.lang = tag.value;
		};
		tag.addEventListener("input", fill);
		hidden.addEventListener("input", fill);
		await fill();
		return section("ticket", say("decode.ticket"), make("p", {}, say("decode.ticket.lead")),
			make("p", { class: "controls" }, labelled("decode.ticket.language", tag), make("label", {}, hidden, " ", say("decode.ticket.redact")), copyButton(sip.words.copy, () => text.textContent)),
			make("p", { class: "legend" }, say("decode.ticket.stays")), text);
	};

	// Examples, and what another page has handed over
	await load(place.dataset.traces);
	for (const go of all("[data-example]", form)) {
		go.addEventListener("click", async () => {
			area.value = decoding.traces[go.dataset.example];
			await run([new File([area.value], "")]);
			result.prepend(make("p", { class: "story" }, make("b", {}, go.textContent + (go.textContent.endsWith("?") ? " " : ". ")), go.title));
		});
	}
	await ready;
	for (const waiting of all("[disabled]", form)) waiting.disabled = false;
	place.dataset.ready = "true";
	sip.decode = (input) => {
		if (typeof input === "string") {
			area.value = input;
			run([new File([input], "")]);
		}
		else run(input);
	};
	const given = sip.handed || stored("handed", undefined, "sessionStorage") || area.defaultValue;
	stored("handed", "", "sessionStorage");
	if (given) sip.decode(given);
	sip.handed = null;
})(sip);
