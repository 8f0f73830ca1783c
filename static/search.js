// Suggestions while one types, and the picker of two codes.
"use strict";
(({ one, all, make, stored }) => {
	const words = document.getElementById("search-script").dataset;
	let boxes = 0;

	/* An input with a list below it, as ARIA's combobox pattern has it. `find` gives (a promise of) the entries for what
	   has been typed: {text, note, plate, group, …}; `choose` gets the one that is taken. `eager` tells for a text whether
	   the first entry is chosen at once. */
	const combobox = (input, find, choose, eager) => {
		const list = make("ul", { id: "list" + ++boxes, role: "listbox", "aria-label": input.ariaLabel || input.labels[0].textContent, hidden: "" });
		let items = [];
		let options = [];
		let active = -1;
		let asked = 0;
		for (const [key, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id, autocomplete: "off" })) {
			input.setAttribute(key, value);
		}
		input.parentNode.append(list);
		const close = () => {
			asked++;
			list.hidden = true;
			active = -1;
			input.setAttribute("aria-expanded", "false");
			input.removeAttribute("aria-activedescendant");
		};
		const mark = (index) => {
			active = index;
			options.forEach((option, i) => option.setAttribute("aria-selected", i === index));
			const option = options[index];
			if (!option) return input.removeAttribute("aria-activedescendant");
			input.setAttribute("aria-activedescendant", option.id);
			option.scrollIntoView({ block: "nearest" });
		};
		const take = (index) => {
			const item = items[index];
			close();
			choose(item);
		};
		const option = (item, i) => {
			const element = make("li", { id: list.id + "-" + i, role: "option", "aria-selected": "false" });
			if (item.plate) element.append(make("b", { class: "plate c" + item.plate[0] }, item.plate), " ");
			element.append(make("b", {}, item.text));
			if (item.note) element.append(" ", make("span", {}, item.note));
			element.addEventListener("pointerdown", (event) => event.preventDefault());
			element.addEventListener("click", () => take(i));
			return element;
		};
		const open = async (text) => {
			const turn = ++asked;
			const found = await find(text);
			if (turn !== asked) return;
			items = found;
			if (!items.length) return close();
			options = items.map(option);
			list.replaceChildren();
			items.forEach((item, i) => {
				if (item.group && (i === 0 || items[i - 1].group !== item.group)) {
					list.append(make("li", { role: "presentation" }, item.group));
				}
				list.append(options[i]);
			});
			list.hidden = false;
			input.setAttribute("aria-expanded", "true");
			mark(eager(text, items) ? 0 : -1);
		};
		input.addEventListener("input", () => open(input.value));
		input.addEventListener("focus", () => open(input.value));
		input.addEventListener("blur", close);
		input.addEventListener("keydown", (event) => {
			const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
			if (step) {
				event.preventDefault();
				if (list.hidden) open(input.matches(".picker *") ? "" : input.value);
				else mark((active + step + items.length + (active < 0 && step < 0 ? 1 : 0)) % items.length);
			}
			else if (event.key === "Enter" && !list.hidden && active >= 0) {
				event.preventDefault();
				take(active);
			}
			else if (event.key === "Escape" && !list.hidden) {
				event.preventDefault();
				close();
			}
		});
	};

	// Search: what was looked for lately, then what the server suggests.
	const search = one(".search input");
	const recent = () => stored("recent").split("\n").filter(Boolean);
	const remember = (query) => {
		if (query && query.length < 80) stored("recent", [query, ...recent().filter((other) => other !== query)].slice(0, 6).join("\n"));
	};
	// On the page of the decoder nothing is asked for. Where no server answers, find.js does.
	let suggests = Boolean(words.suggest || sip.suggest);
	const suggest = sip.suggest || (async (text) => {
		const answer = await fetch(words.suggest + "?q=" + encodeURIComponent(text));
		suggests = answer.status !== 404;
		return answer.ok ? answer.json() : [];
	});
	const ask = async (text) => {
		// The reader's platform is asked about too.
		const mine = /^[1-6]\d\d\+?$/.test(text) && stored("platform-name");
		const rows = mine ? (await suggest(mine + " " + text)).filter((item) => item.href.includes("#")) : [];
		const found = await suggest(text);
		return [...found.slice(0, 1), ...rows.slice(0, 2), ...found.slice(1)];
	};
	if (search) combobox(search, async (typed) => {
		const text = typed.trim();
		if (!text) return recent().map((query) => ({ text: query, group: words.recent, href: search.form.action + "?q=" + encodeURIComponent(query) }));
		if (!suggests || isTrace(text)) return [];
		try {
			return await ask(text.slice(0, 2000));
		}
		catch {
			return [];
		}
	}, (item) => {
		remember(search.value.trim() || item.text);
		location.href = item.href;
	}, (text, items) => Boolean(text.trim()) && items[0].exact);
	/* A trace is decoded in this page: it goes into no address, and not to the server. The page of the decoder comes in
	   the place of this one. */
	const isTrace = (text) => {
		const lines = text.split(/\r?\n/).filter((line) => line.trim());
		return lines.length > 2 || (lines.length > 1 && text.includes("SIP/2.0")) || /^[A-Z]+ sips?:\S+ SIP\/2\.0/.test(text.trim());
	};
	const decode = async (input) => {
		if (sip.decode) return sip.decode(input);
		sip.handed = input;
		let page;
		try {
			page = new DOMParser().parseFromString(await (await fetch(words.decode)).text(), "text/html");
		}
		catch {
			location.href = words.decode;
			return;
		}
		history.pushState(null, "", words.decode);
		addEventListener("popstate", () => location.reload());
		document.title = page.title;
		one("main").replaceWith(document.adoptNode(one("main", page)));
		all(".languages a").forEach((link, i) => link.setAttribute("href", all(".languages a", page)[i].getAttribute("href")));
		for (const link of all("link[rel=stylesheet]", page)) {
			if (!one(`link[href="${link.getAttribute("href")}"]`)) document.head.append(make("link", { rel: "stylesheet", href: link.getAttribute("href") }));
		}
		for (const script of all(".decoder", page)) await sip.load(script.getAttribute("src"));
	};
	for (const form of all("form[role=search]")) {
		const field = form.elements.q;
		form.addEventListener("submit", (event) => {
			if (isTrace(field.value)) {
				event.preventDefault();
				decode(field.value);
				return;
			}
			remember(field.value.trim());
		});
		// A field of one line would join the lines.
		field.addEventListener("paste", (event) => {
			const text = event.clipboardData.getData("text");
			if (field === search && isTrace(text)) {
				event.preventDefault();
				decode(text);
			}
		});
	}
	const finder = one("#finder");
	if (finder) {
		finder.addEventListener("keydown", (event) => {
			if (event.key === "Enter" && !event.shiftKey) {
				event.preventDefault();
				if (finder.value.trim()) finder.form.requestSubmit();
			}
		});
		finder.addEventListener("dragover", (event) => event.preventDefault());
		finder.addEventListener("drop", (event) => {
			if (!event.dataTransfer.files.length) return;
			event.preventDefault();
			decode([...event.dataTransfer.files]);
		});
	}

	// The picker: type to filter; the native selects stay below and carry the choice.
	for (const select of all(".picker select")) {
		const options = [...select.options].filter((option) => option.value);
		const input = make("input", { id: select.id, spellcheck: "false", autocapitalize: "off" });
		select.removeAttribute("id");
		input.value = select.value && select.selectedOptions[0].text;
		input.placeholder = "486, busy";
		input.required = true;
		select.required = false;
		select.hidden = true;
		select.after(input);
		const hint = make("p", { class: "unseen", role: "status" });
		const settle = (option) => {
			select.value = option ? option.value : "";
			input.value = option ? option.text : "";
		};
		const matching = (text) => {
			const parts = text.toLowerCase().split(/\s+/);
			return options.filter((option) => parts.every((part) => option.text.toLowerCase().includes(part)));
		};
		combobox(input, (text) => {
			const chosen = text && text === (select.selectedOptions[0] || {}).text;
			const found = chosen ? options : matching(text);
			hint.textContent = found.length ? "" : words.none;
			input.setAttribute("aria-invalid", String(!found.length));
			return found.map((option) => ({ plate: option.value, text: option.text.slice(option.value.length).trim(), group: option.parentNode.label, option }));
		}, (item) => settle(item.option), (text) => Boolean(text));
		input.parentNode.append(hint);
		input.addEventListener("focus", () => input.select());
		input.addEventListener("blur", () => {
			settle(input.value.trim() && (options.find((option) => option.text === input.value) || matching(input.value)[0]));
			input.removeAttribute("aria-invalid");
		});
		if (!input.value && /[?&]a=./.test(location.search)) input.focus();
	}
})(sip);
